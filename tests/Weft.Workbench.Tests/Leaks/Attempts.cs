// What is tried on the use cases to get at what one may not see: one line a try. The pages and the API are tried in Weft.Web.Tests/Leaks.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Text;
using Weft.Formats.Csv;
using Weft.Formats.Packaging;
using Weft.Formats.Xlsx;
using Weft.Workbench.Actors;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Comments;
using Weft.Workbench.Demonstrations;
using Weft.Workbench.Documents;
using Weft.Workbench.Home;
using Weft.Workbench.Jobs;
using Weft.Workbench.Lists;
using Weft.Workbench.Meetings;
using Weft.Workbench.Notifications;
using Weft.Workbench.Packages;
using Weft.Workbench.People;
using Weft.Workbench.Recommendations;
using Weft.Workbench.Searches;
using Weft.Workbench.Sharing;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Leaks;

/// <summary>One try.</summary>
/// <param name="Name">What is tried.</param>
/// <param name="UseCase">The use case that is asked.</param>
/// <param name="Needs">The permission without which nothing may come at all.</param>
/// <param name="Kind">The kind of item whose id is given; null where a whole workspace is asked.</param>
/// <param name="Ask">Asks; what it returns is read to the last letter.</param>
internal sealed record Attempt(string Name, Type UseCase, Permission Needs, string? Kind, Func<PlantedWorld, Looker, WorkspaceId, Guid, Task<object>> Ask)
{
    /// <summary>What must show to whom: whatever they may see, unless it is said otherwise.</summary>
    public Func<Looker, Secret, bool> Shows { get; init; } = (looker, secret) => looker.MaySee(secret);

    /// <summary>What else may show to whom.</summary>
    public Func<Looker, Secret, bool> MayShow { get; init; } = (_, _) => false;

    /// <summary>Whether it is enough that some of it shows: the latest few of many.</summary>
    public bool IsCut { get; init; }
}

internal static class Attempts
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Attempt[] All { get; } =
    [
        InWorkspace("the list of checks", (ListChecks u, WorkspaceId w) => u.Run(w, Ct)),
        InWorkspace("search for a common word", (SearchWorkspace u, WorkspaceId w) => AllHits(u, w, SearchQuery.Of("recognition", []))) with { IsCut = true },
        InWorkspace("search with facets for what every secret begins like", (SearchWorkspace u, WorkspaceId w) => AllHits(u, w, SearchQuery.Of(Secrets.Stem, []))) with { IsCut = true },
        InWorkspace("search by a facet alone", (SearchWorkspace u, WorkspaceId w) => AllHits(u, w, SearchQuery.Empty.With(Facet.What, nameof(Check)))),
        InWorkspace("the searches that one keeps, with their news", (KeepSearches u, WorkspaceId w) => u.List(w, Ct)) with
        {
            Shows = (looker, secret) => looker is Looker.Insider or Looker.Stranger && looker.MaySee(secret), // theirs, each name a secret
        },
        InWorkspace("what left a workspace", (ListShares u, WorkspaceId w) => u.Run(w, null, false, 1, Ct)) with { Needs = Permission.Share },
        InWorkspace("what one was told", (ListNotifications u, WorkspaceId w) => Told(u, w)),
        InWorkspace("what everyone is shown before that is switched on", (ShowPublic u, WorkspaceId w) => u.List(w, null, 1, Ct)) with { Shows = Nothing },
        .. ListRegistry.Instance.All.SelectMany(OfList),
        OfItem<Check, ShowProgress, ShowProgress.Progress>("the progress of a check", (u, id) => u.Run(new CheckId(id), Ct)),
        OfItem<Check, LoadCheck, LoadedCheck>("a whole check", (u, id) => u.Run(new CheckId(id), Ct)),
        OfItem<Check, LoadCheck>("check.json", (u, id) => Written(u, id, c => CheckJson.Write(c.Result))),
        OfItem<Check, LoadCheck>("brief.docx", (u, id) => Written(u, id, c => BriefDocx.Write(BriefComposer.Compose(c.Result, "en")))),
        OfItem<Check, LoadCheck>("brief.html", (u, id) => Written(u, id, c => BriefHtml.Write(BriefComposer.Compose(c.Result, "fr")))),
        OfItem<Check, LoadCheck>("matrix.xlsx", (u, id) => Written(u, id, c => MatrixXlsx.Write(c.Result, "en"))),
        .. new[] { "recommendations", "statements", "repeated", "conflicts", "who" }.SelectMany(list => new[]
        {
            OfItem<Check, LoadCheck>($"the list {list} of a check as CSV", (u, id) => Written(u, id, c => CsvWriter.Write(CheckLists.Of(c, list, "en")!, withMark: true))),
            OfItem<Check, LoadCheck>($"the list {list} of a check as XLSX", (u, id) => Written(u, id, c => XlsxWriter.Write([CheckLists.Of(c, list, "en")!], new DocumentProperties(list, "en", null)))),
        }),
        OfItem<Document, ShowComments, ShowComments.Said>("what was said of a document", (u, w, id) => u.Run(w, new ItemRef(nameof(Document), id), Ct)),
        InWorkspace("the open questions", (ListQuestions u, WorkspaceId w) => u.Run(w, Ct)),
        InWorkspace("the first page of a workspace", (ShowHome u, WorkspaceId w) => u.Run(w, null, Ct)) with { IsCut = true },
        InWorkspace("the first page of a workspace at a level", (ShowHome u, WorkspaceId w) => u.Run(w, Level.Multilateral, Ct)) with { Shows = Nothing },
        InWorkspace("the history of a workspace", (ShowHistory u, WorkspaceId w) => WholeHistory(u, w)) with
        {
            Needs = Permission.ReadHistory,
            MayShow = (looker, secret) => secret == Secret.Removed && looker.May(Permission.ReadHistory),
        },
        InWorkspace("the name of a workspace", (ShowWorkspace u, WorkspaceId w) => u.Run(w, Permission.Read, Ct)) with { Shows = Nothing },
        InWorkspace("the long work of a workspace", (ListJobs u, WorkspaceId w) => u.Run(w, Ct)) with { Shows = Nothing },
        InWorkspace("a package of the workspace", (ExportWorkspace u, WorkspaceId w) => Package(u, w)) with
        {
            Needs = Permission.Close, // whoever answers for the workspace can bring back what was removed; the history of it goes along
            Shows = (looker, secret) => looker.MaySee(secret) || (secret == Secret.Removed && looker == Looker.Owner),
        },
        WithOthers(OfItem<Document, ShowDocument, ShowDocument.Shown>("a document with its versions", (u, w, id) => u.Run(w, new DocumentId(id), Ct))),
        WithOthers(OfItem<Document, ShowDocument, string>("a file as it was given", (u, w, id) => Name(u.File(w, new DocumentId(id), 1, Ct)))),
        WithOthers(OfItem<Document, ChecksOfDocument, ImmutableArray<ChecksOfDocument.Used>>("the checks of a document", (u, w, id) => u.Run(w, new DocumentId(id), Ct))),
        WithOthers(OfItem<Document, ShowProposals, ShowProposals.Shown>("what a document proposes", (u, w, id) => u.Run(w, new DocumentId(id), null, Ct))),
        WithOthers(OfItem<Document, CompareVersions, CompareVersions.Compared>("two versions of a document", (u, w, id) => u.Run(w, new DocumentId(id), 1, 1, Ct))) with { Shows = Nothing },
        WithOthers(OfItem<Weft.Workbench.Actors.Actor, ShowActor, ShowActor.Shown>("an actor with what points at it", (u, w, id) => u.Run(w, new ActorId(id), Ct))) with { Needs = Permission.Edit },
        WithOthers(OfItem<Topic, ShowTag, ShowTag.Shown>("a topic with those it can be merged with", (u, w, id) => u.Run(w, "topics", id, Ct))) with { Needs = Permission.Edit },
        WithOthers(OfItem<Check, DocumentsOfCheck, string>("the documents of a check", (u, id) => Hashes(u.Run(new CheckId(id), Ct)))) with { Shows = Nothing },
        WithOthers(OfItem<Weft.Workbench.Meetings.Meeting, ShowMeeting, ShowMeeting.Shown>("a meeting with what was said", (u, w, id) => u.Run(w, new MeetingId(id), Ct))),
        InWorkspace("the members of a workspace", (ListMembers u, WorkspaceId w) => u.Run(w, Ct)) with { Shows = Nothing, MayShow = (looker, secret) => looker.MaySee(secret) },
        InWorkspace("the sign-ins of a workspace", (ListSignIns u, WorkspaceId w) => u.Run(w, 1, Ct)) with { Needs = Permission.Audit, Shows = Nothing },
        OfItem<Check, ListAnswers, ImmutableArray<AnswerAct>>("the answers of a check", (u, id) => u.Run(new CheckId(id), Ct)),
    ];

    /// <summary>Acts on what one may not see: each must answer as if it were not there, and change nothing.</summary>
    public static Attempt[] Acts { get; } =
    [
        OfItem<Check, AnswerFinding, LoadedCheck>("answer a finding", (u, id) => u.Run(new CheckId(id), "s-1", Verdict.Accepted, null, Ct)),
        OfItem<Check, AnswerFinding, LoadedCheck>("take an answer back", (u, id) => u.Undo(new CheckId(id), "s-1", Ct)),
        OfItem<Check, RunAgain, RunId>("run a check again", (u, id) => u.Run(new CheckId(id), [], Ct)),
        OfItem<Check, StopCheck, JobState>("stop a check", (u, id) => u.Run(new CheckId(id), Ct)),
        Act<SetReach, int>("open what is kept", nameof(Check), (u, w, kind, id) => u.Run(w, new ItemRef(kind, id), Visibility.Public, null, null, Ct)),
        Act<SetReach, int>("open a kept document", nameof(Document), (u, w, kind, id) => u.Run(w, new ItemRef(kind, id), Visibility.Public, null, null, Ct)),
        Act<WriteComment, CommentId>("comment on a document", nameof(Document), (u, w, kind, id) =>
            u.Run(w, new ItemRef(kind, id), CommentId.New(TimeProvider.System), CommentKind.Comment, "Hello", Ct)),
        Act<WriteComment, CommentId>("reply to a comment", nameof(Comment), (u, w, _, id) => u.Reply(w, new CommentId(id), CommentId.New(TimeProvider.System), "Hello", Ct)),
        Act<WriteComment, CommentId>("edit a comment", nameof(Comment), (u, w, _, id) => u.Edit(w, new CommentId(id), 1, "Hello", Ct)),
        Act<SettleComment, CommentId>("settle a question", nameof(Comment), (u, w, _, id) => u.Run(w, new CommentId(id), true, Ct)),
        Act<SettleComment, CommentId>("remove a comment", nameof(Comment), (u, w, _, id) => u.Remove(w, new CommentId(id), Ct)),
        .. ListRegistry.Instance.All.SelectMany(ActsOn),
        Act<StopJob, JobState>("stop long work", nameof(Job), (u, w, _, id) => u.Run(w, new JobId(id), Ct)) with
        {
            Shows = (looker, secret) => looker.May(Permission.Edit) ? secret != Secret.Elsewhere : looker == (secret == Secret.Elsewhere ? Looker.Stranger : Looker.Insider),
        },
        Act<AddVersion, DocumentId>("add a version to a document", nameof(Document), (u, w, _, id) => u.Run(w, new DocumentId(id), null, Ct)),
        Act<ConfirmStatements, Confirmed>("take over statements of a version", nameof(DocumentVersion), (u, w, _, id) =>
            u.Run(w, new ConfirmStatements.Wish(new VersionId(id), ["s-1"], null, false), Ct)),
        Act<ConfirmRecommendations, Confirmed>("take over recommendations of a version", nameof(DocumentVersion), (u, w, _, id) =>
            u.Run(w, new VersionId(id), ["r-1"], Ct)),
        Act<RemoveDemonstration, bool>("remove a demonstration that is another workspace", null, (u, w, _, _) => u.Run(w, Ct)),
        Act<MergeActors, RegroupingId>("merge an actor into another", nameof(Weft.Workbench.Actors.Actor), (u, w, _, id) => u.Run(w, new ActorId(id), new ActorId(id), null, Ct)),
        Act<SplitActor, SplitActor.Done>("split an actor", nameof(Weft.Workbench.Actors.Actor), (u, w, _, id) => u.Run(w, new ActorId(id), new SplitActor.Part("Part", [], []), null, Ct)),
        Act<MergeTags, RegroupingId>("merge a topic into another", nameof(Topic), (u, w, kind, id) => u.Run(w, new ItemRef(kind, id), id, null, Ct)),
        Act<UndoRegrouping, ItemRef>("undo a merging of another workspace", null, (u, w, _, id) => u.Run(w, new RegroupingId(id), Ct)),
        Act<UndoMany, ManyOutcome>("undo an edit in another workspace", null, (u, w, _, _) => u.Run(w, "documents", 1, 9, null, Ct)),
        Act<AddItem, EditOutcome>("add to another workspace", null, (u, w, _, _) => u.Run(w, "documents", new Dictionary<string, string?>(), null, Ct)),
        Act<ReadList, ReadBack>("read a list back into another workspace", null, (u, w, _, _) => u.Look(w, "documents", new GivenTable("documents.csv", [1]), Ct)),
        Act<VerifyWorkspace, VerifyInstallation.Verified>("verify another workspace", null, (u, w, _, _) => u.Run(w, Ct)),
        Act<SetWorkspace, bool>("rename a workspace", null, (u, w, _, _) => u.Run(w, new SetWorkspace.Settings("Mine", "en", Visibility.Members, true), Ct)),
        Act<SetWorkspace, bool>("close a workspace", null, (u, w, _, _) => u.Archive(w, true, Ct)),
        Act<InviteMember, InviteMember.Made>("invite into another workspace", null, (u, w, _, _) =>
            u.Run(w, new InviteMember.Wanted("a@weft.example", Role.Reader, null, "en"), code => new Uri("https://weft.example/" + code), Ct)),
        Act<ChangeMember, PersonId>("become an owner of another workspace", null, (u, w, _, id) => u.Role(w, new PersonId(id), Role.Owner, null, Ct)),
        Act<KeepSearches, SearchQuery>("open the search of another", nameof(SavedSearch), (u, w, _, id) => u.Open(w, new SavedSearchId(id), Ct)),
        Act<KeepSearches, SearchQuery>("remove the search of another", nameof(SavedSearch), (u, w, _, id) => u.Remove(w, new SavedSearchId(id), Ct)),
        Act<KeepSearches, SavedSearchId>("keep a search in another workspace", null, (u, w, _, _) => u.Add(w, SearchQuery.Of(Secrets.Stem, []), "Mine", Ct)),
        .. ListRegistry.Instance.All.Select(list => Act<ShareItems, ShareItems.Link>($"share one of {list.Name}", list.Kind, (u, w, kind, id) =>
            u.Run(w, new ShareItems.Wish([new ItemRef(kind, id)], "Somebody", null, 7), Ct))),
        Act<ShareItems, ShareId>("revoke a link", nameof(Weft.Workbench.Sharing.Share), (u, w, _, id) => u.Revoke(w, new ShareId(id), Ct)),
        Act<RecordShare, bool>("record that something was taken along", nameof(Document), (u, w, kind, id) => u.Run(w, new ItemRef(kind, id), "brief", "docx", Ct)),
        Act<RecordShare, bool>("record in another workspace that a list was taken along", null, (u, w, _, _) => u.Run(w, "statements", "csv", 1, Ct)),
        Act<StartCheck, CheckId>("begin a check in a workspace", null, (u, w, _, _) => u.Run(w, [], Ct)),
    ];

    private static IEnumerable<Attempt> ActsOn(ItemList list) =>
    [
        Act<EditItem, EditOutcome>($"edit one of {list.Name}", list.Kind, (u, w, _, id) => u.Run(w, list.Name, id, 0, new Dictionary<string, string?>(), null, Ct)),
        ForRemoved(Act<RemoveItem, Item>($"remove one of {list.Name}", list.Kind, (u, w, _, id) => u.Run(w, list.Name, id, null, Ct))),
        ForRemoved(Act<BringBack, Item>($"bring back one of {list.Name}", list.Kind, (u, w, _, id) => u.Run(w, list.Name, id, null, Ct))),
        ForRemoved(Act<GoBack, Item>($"go back with one of {list.Name}", list.Kind, (u, w, _, id) => u.Run(w, list.Name, id, 1, 0, null, Ct))),
        Act<EditMany, ManyOutcome>($"edit many of {list.Name}", list.Kind, (u, w, _, id) => u.Run(w, list.Name, _ => null, new ManyEdit([id], ManyAct.Remove, null, null), null, Ct)),
    ];

    // What was removed is there for those who may bring it back.
    private static Attempt ForRemoved(Attempt act) => act with
    {
        Shows = (looker, secret) => looker.MaySee(secret) || (secret == Secret.Removed && (looker == Looker.Insider || looker.May(Permission.Edit))),
    };

    /// <summary>Use cases that are reached only through another one, with where that one is tried.</summary>
    public static (Type UseCase, string Where)[] TriedElsewhere { get; } =
    [
        (typeof(MakeDemonstration), "it makes a workspace of its own and asks for none"),
        (typeof(TakeOutPerson), "it gives people their own data alone, for the session that they are in: AccountTests"),
        (typeof(ReadReturnedMatrix), "it loads the check as every page of it does, and shows what the reader's own file holds beside it"),
    ];

    private static Attempt Act<TUse, T>(string name, string? kind, Func<TUse, WorkspaceId, string, Guid, Task<Result<T>>> act) where TUse : notnull =>
        new(name, typeof(TUse), Permission.Contribute, kind, (world, looker, workspace, id) => world.As<TUse, object>(looker, async u => Plain(await act(u, workspace, kind ?? "", id))));

    private static Attempt WithOthers(Attempt tried) => tried with { MayShow = (looker, secret) => looker.MaySee(secret) };

    private static async Task<Result<string>> Name(Task<Result<ShowDocument.TakenFile>> file)
    {
        var taken = await file;
        return taken.IsOk ? taken.Value.Name : taken.Refusal;
    }

    private static IEnumerable<Attempt> OfList(ItemList list) =>
    [
        InWorkspace($"the list of {list.Name}", (ShowList u, WorkspaceId w) => Rows(u.Run(w, list.Name, Asked("size", "100"), Ct))),
        InWorkspace($"the list of {list.Name} for the word of every secret", (ShowList u, WorkspaceId w) => Rows(u.Run(w, list.Name, Asked("q", Secrets.Stem, "size", "100"), Ct))),
        InWorkspace($"the list of {list.Name} backwards", (ShowList u, WorkspaceId w) => Rows(u.Run(w, list.Name, Asked("sort", "-", "size", "100"), Ct))),
        InWorkspace($"the removed of {list.Name}", (ShowList u, WorkspaceId w) => Rows(u.Run(w, list.Name, Asked("removed", "yes", "size", "100"), Ct))) with
        {
            Needs = Permission.Edit,
            Shows = (looker, secret) => secret == Secret.Removed && looker.May(Permission.Edit),
        },
        new Attempt($"one of {list.Name}", typeof(ShowItem), Permission.Read, list.Kind, (world, looker, workspace, id) =>
            world.As<ShowItem, object>(looker, async u => Plain(await Shown(u.Run(workspace, list.Name, id, Ct)))))
        {
            MayShow = (looker, secret) => looker.MaySee(secret) || (secret == Secret.Removed && (looker == Looker.Insider || looker.May(Permission.Edit))),
        },
        new Attempt($"the history of one of {list.Name}", typeof(ShowHistory), Permission.ReadHistory, list.Kind, (world, looker, workspace, id) =>
            world.As<ShowHistory, object>(looker, async u => Plain(await u.Run(workspace, new ItemRef(list.Kind, id), null, Ct))))
        {
            MayShow = (looker, secret) => looker.MaySee(secret) || (secret == Secret.Removed && looker.May(Permission.ReadHistory)), // the trail stays
        },
        InWorkspace($"the form for a new one of {list.Name}", (ShowItem u, WorkspaceId w) => Options(u.Form(w, list.Name, Ct))) with
        {
            Shows = Nothing,
            MayShow = (looker, secret) => looker.MaySee(secret), // whatever may be seen can be chosen in a field
        },
        InWorkspace($"{list.Name} as CSV", (WriteList u, WorkspaceId w) => u.Run(w, list.Name, _ => null, ListFormat.Csv, Ct)),
        InWorkspace($"{list.Name} as XLSX", (WriteList u, WorkspaceId w) => u.Run(w, list.Name, _ => null, ListFormat.Xlsx, Ct)),
        InWorkspace($"the removed of {list.Name} as CSV", (WriteList u, WorkspaceId w) => u.Run(w, list.Name, Asked("removed", "yes"), ListFormat.Csv, Ct)),
    ];

    private static Func<string, string?> Asked(params string[] given) => key => Array.IndexOf(given, key) is var at and >= 0 && at % 2 == 0 ? given[at + 1] : null;

    private static async Task<Result<object>> Shown(Task<Result<ShownItem>> item)
    {
        var shown = await item;
        return shown.IsOk ? new { shown.Value.Row, shown.Value.Sources, shown.Value.Made } : shown.Refusal;
    }

    private static async Task<Result<object>> Options(Task<Result<ListForm>> form)
    {
        var shown = await form;
        return shown.IsOk ? shown.Value.Options.ToDictionary(o => o.Key, o => o.Value) : shown.Refusal;
    }

    // All pages and all facets; not the query, which the reader wrote.
    private static async Task<Result<object>> AllHits(SearchWorkspace search, WorkspaceId workspace, SearchQuery query)
    {
        var pages = new List<SearchWorkspace.Answer>();
        for (var page = 1; pages.Count == 0 || page <= pages[^1].Pages; page++)
        {
            var answer = await search.Run(workspace, query, page, Ct);
            if (!answer.IsOk) return answer.Refusal;
            pages.Add(answer.Value);
        }

        return pages.ConvertAll(p => new { p.Hits, p.Total, Facets = p.Facets.Values.ToList() });
    }

    private static async Task<Result<object>> Told(ListNotifications list, WorkspaceId workspace)
    {
        var told = await list.Run(false, Ct);
        return told.IsOk ? told.Value.Where(t => t.Notification.Workspace == workspace).ToList() : told.Refusal;
    }

    private static async Task<Result<object>> WholeHistory(ShowHistory history, WorkspaceId workspace)
    {
        var entries = new List<ShownEntry>();
        for (long? before = long.MaxValue; before is not null;)
        {
            var page = await history.Run(workspace, null, before, Ct);
            if (!page.IsOk) return page.Refusal;
            entries.AddRange(page.Value.Entries);
            before = page.Value.Before;
        }

        return entries;
    }

    // The query and the rights of the reader are told to nobody but the reader.
    private static async Task<Result<object>> Rows(Task<Result<ListPage>> page)
    {
        var shown = await page;
        return shown.IsOk ? new { shown.Value.Rows, shown.Value.Count, shown.Value.IsCut, shown.Value.Pages } : shown.Refusal;
    }

    private static Attempt InWorkspace<TUse, T>(string name, Func<TUse, WorkspaceId, Task<Result<T>>> ask) where TUse : notnull =>
        new(name, typeof(TUse), Permission.Read, null, (world, looker, workspace, _) => world.As<TUse, object>(looker, async u => Plain(await ask(u, workspace))));

    private static Attempt OfItem<TItem, TUse>(string name, Func<TUse, Guid, Task<Result<byte[]>>> ask) where TUse : notnull => OfItem<TItem, TUse, byte[]>(name, ask);

    private static Attempt OfItem<TItem, TUse, T>(string name, Func<TUse, Guid, Task<Result<T>>> ask) where TUse : notnull =>
        new(name, typeof(TUse), Permission.Read, typeof(TItem).Name, (world, looker, _, id) => world.As<TUse, object>(looker, async u => Plain(await ask(u, id))));

    private static Attempt OfItem<TItem, TUse, T>(string name, Func<TUse, WorkspaceId, Guid, Task<Result<T>>> ask) where TUse : notnull =>
        new(name, typeof(TUse), Permission.Read, typeof(TItem).Name, (world, looker, workspace, id) => world.As<TUse, object>(looker, async u => Plain(await ask(u, workspace, id))));

    private static bool Nothing(Looker looker, Secret secret) => false;

    private static async Task<Result<byte[]>> Package(ExportWorkspace export, WorkspaceId workspace)
    {
        using var package = new MemoryStream();
        var exported = await export.Run(workspace, package, Ct);
        return exported.IsOk ? package.ToArray() : exported.Refusal;
    }

    // By the text of the bytes themselves nothing is told; whether there are documents is.
    private static async Task<Result<string>> Hashes(Task<Result<System.Collections.Frozen.FrozenDictionary<string, DocumentsOfCheck.Read>>> documents)
    {
        var found = await documents;
        return found.IsOk ? string.Join(' ', found.Value.Select(d => $"{d.Key} {d.Value.Document.Value}")) : found.Refusal;
    }

    private static object Plain<T>(Result<T> result) => result.IsOk ? result.Value! : result.Refusal;

    private static async Task<Result<byte[]>> Written(LoadCheck load, Guid id, Func<LoadedCheck, byte[]> write)
    {
        var loaded = await load.Run(new CheckId(id), Ct);
        return loaded.IsOk ? write(loaded.Value) : loaded.Refusal;
    }
}
