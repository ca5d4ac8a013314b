// Sends every form of every page as nobody, in each role, as a stranger and as a former member.
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.EntityFrameworkCore;
using Weft.Tests.Shared;
using Weft.Workbench.Documents;
using Weft.Workbench.Jobs;
using Weft.Workbench.People;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Web.Tests.Security;

public sealed partial class RoutesByRoleTests
{
    private static readonly string NotAllowed = Weft.Web.Texts.PageTexts.In("en").Of(WorkbenchRefusals.NotAllowed);

    [Fact]
    public async Task Every_form_of_every_page_is_in_the_table()
    {
        var ground = await MakeGround();
        var callers = (await Callers(ground.Workspace)).Where(c => !c.IsProgram).ToList();
        var seen = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var page in (await MappedRoutes.Read()).Where(r => r.IsPage))
        {
            foreach (var caller in callers) seen.UnionWith((await FormsOf(caller.Http, PageOf(page.Pattern, ground))).Select(f => $"{page.Pattern} {NameOf(f)}"));
        }

        foreach (var caller in callers) caller.Http.Dispose();
        var written = Directory.EnumerateFiles(Path.Combine(SharedFolder.Repository, "src", "Weft.Web"), "*.razor", SearchOption.AllDirectories)
            .SelectMany(f => FormName().Matches(File.ReadAllText(f)).Select(m => m.Groups["name"].Value + (m.Groups["id"].Success ? "*" : ""))).Distinct(StringComparer.Ordinal).ToList();

        Assert.True(written.Count > 40, $"{written.Count} names of forms in the pages");
        Assert.Equal("", string.Join('\n', seen.Except(FormTable.All.Keys, StringComparer.Ordinal))); // a new form: say in FormTable who may send it
        Assert.Equal("", string.Join('\n', FormTable.All.Where(f => !f.Value.IsInState).Select(f => f.Key).Except(seen, StringComparer.Ordinal)));
        Assert.Equal([], written.Where(w => !FormTable.All.Keys.Any(k => k.EndsWith($" {w}", StringComparison.Ordinal))));
    }

    [Fact]
    public async Task Every_form_is_taken_from_whom_the_table_names_and_changes_nothing_for_anybody_else()
    {
        var ground = await MakeGround();
        var callers = (await Callers(ground.Workspace)).Where(c => !c.IsProgram).ToList();
        using var owner = house.Client(await house.Person("Orla", (ground.Workspace, Role.Owner)));
        var other = await house.Person("Otto", (ground.Workspace, Role.Reader));
        var (wrong, counts) = (new List<string>(), new Dictionary<Outcome, int>());
        foreach (var (key, needs) in FormTable.All)
        {
            var (pattern, name) = (key[..key.LastIndexOf(' ')], key[(key.LastIndexOf(' ') + 1)..]);
            // Those who are refused come first: they meet the ground as it is.
            foreach (var caller in callers.OrderBy(c => IsLetIn(needs.Needs, c)))
            {
                var isLetIn = IsLetIn(needs.Needs, caller);
                if (isLetIn && needs.IsInState) continue;
                var page = PageOf(pattern, name is "remove" ? ground with { Topic = await FreshTopic(ground) } : ground);
                var form = (await FormsOf(isLetIn ? caller.Http : owner, page)).FirstOrDefault(f => NameOf(f) == name);
                var before = await Stored(ground.Workspace);
                var outcome = await Send(caller.Http, page, name.Replace("*", $"{other.Id.Value:N}", StringComparison.Ordinal), form);
                counts[outcome] = counts.GetValueOrDefault(outcome) + 1;
                if (outcome != (isLetIn ? Outcome.LetIn : Outcome.Refused)) wrong.Add($"{key} as {caller.Name}: {outcome}");
                if (!isLetIn && await Stored(ground.Workspace) != before) wrong.Add($"{key} as {caller.Name}: something was stored");
            }
        }

        foreach (var caller in callers) caller.Http.Dispose();
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{FormTable.All.Count} forms x {callers.Count} callers = {counts.Values.Sum()} sendings: {string.Join(", ", counts.OrderBy(c => c.Key).Select(c => $"{c.Key} {c.Value}"))}");
        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    private static bool IsLetIn(Needs needs, Caller caller) => needs.IsPublic || (caller.IsSomebody && (needs.Permission is not { } permission || (caller.Role is { } role && Permissions.Of(role).Contains(permission))));

    private static string PageOf(string pattern, Ground ground) => "/en" + pattern
        .Replace("{Id:guid}", ground.Check.Value.ToString(), StringComparison.Ordinal).Replace("{Workspace:guid}", ground.Workspace.Value.ToString(), StringComparison.Ordinal)
        .Replace("{Document:guid}", ground.Document.Value.ToString(), StringComparison.Ordinal).Replace("{Meeting:guid}", ground.Meeting.ToString(), StringComparison.Ordinal)
        .Replace("{Actor:guid}", ground.Actor.ToString(), StringComparison.Ordinal).Replace("{List}", "topics", StringComparison.Ordinal).Replace("{Key:guid}", ground.Topic.ToString(), StringComparison.Ordinal);

    // Forms with a name; those that lead to another address are walked with the addresses.
    private static async Task<List<IHtmlFormElement>> FormsOf(HttpClient http, string page)
    {
        using var answer = await http.GetAsync(page, Ct);
        if (answer.StatusCode != HttpStatusCode.OK || answer.Content.Headers.ContentType?.MediaType != "text/html") return [];
        var document = await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(Ct));
        return [.. document.Forms.Where(f => f.QuerySelector("input[name=_handler]") is not null)];
    }

    private static string NameOf(IHtmlFormElement form) => OneId().Replace(form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!, "-*");

    // What a browser would send without anybody typing; every text that must be there gets one.
    private static IEnumerable<KeyValuePair<string, string>> FieldsOf(IHtmlFormElement form)
    {
        foreach (var field in form.Elements.Where(e => e.GetAttribute("name") is { Length: > 0 } and not ("_handler" or "__RequestVerificationToken")))
        {
            var name = field.GetAttribute("name")!;
            if (field is IHtmlInputElement { Type: "file" }) continue;
            if (field is IHtmlInputElement { Type: "checkbox" or "radio" } box && !box.IsChecked) continue;
            var value = field switch
            {
                IHtmlInputElement input => input.Value,
                IHtmlSelectElement select => select.Value ?? "",
                IHtmlTextAreaElement area => area.Value,
                IHtmlButtonElement button => button.GetAttribute("value") ?? "",
                _ => "",
            };
            yield return new(name, value.Length == 0 && name is "Form.Text" or "c.name" ? $"Walked {Guid.NewGuid()}" : value);
        }
    }

    private static async Task<Outcome> Send(HttpClient http, string page, string name, IHtmlFormElement? form)
    {
        var handler = form is null || OneId().IsMatch(name) ? name : form.QuerySelector("input[name=_handler]")!.GetAttribute("value")!;
        List<KeyValuePair<string, string>> fields = [.. form is null ? [] : FieldsOf(form).DistinctBy(f => f.Key), new("_handler", handler), new("__RequestVerificationToken", await FormToken(http))];
        if (name == "statements") fields.Add(new("Ticked", "any")); // with nothing ticked nothing is asked for
        using HttpContent content = form?.GetAttribute("enctype") == "multipart/form-data" ? Multipart(fields) : new FormUrlEncodedContent(fields);
        using var answer = await http.PostAsync(page, content, Ct);
        if (answer.StatusCode >= HttpStatusCode.InternalServerError) return Outcome.Failed;
        if (answer.StatusCode == HttpStatusCode.Redirect) return answer.Headers.Location!.ToString().Contains("/signin", StringComparison.Ordinal) ? Outcome.Refused : Outcome.LetIn;
        if (answer.StatusCode is HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.NotFound) return Outcome.Refused;
        // A form that does not stand on the page of this caller is answered by a sentence; one that was read and found wanting by its page.
        var text = await answer.Content.ReadAsStringAsync(Ct);
        var isBare = answer.StatusCode == HttpStatusCode.BadRequest && !text.Contains("<h1", StringComparison.Ordinal);
        return isBare || text.Contains(NotAllowed, StringComparison.Ordinal) ? Outcome.Refused : Outcome.LetIn;
    }

    private static MultipartFormDataContent Multipart(IEnumerable<KeyValuePair<string, string>> fields)
    {
        var content = new MultipartFormDataContent();
        foreach (var (name, value) in fields) content.Add(new StringContent(value, Encoding.UTF8), name);
        return content;
    }

    private async Task<Guid> FreshTopic(Ground ground) => (await house.Do((Weft.Workbench.Lists.AddItem add) => add.Run(
        ground.Workspace, "topics", new Dictionary<string, string?>(StringComparer.Ordinal) { ["name"] = $"Fresh {Guid.NewGuid()}" }, null, Ct))).Value.Key;

    // Everything that a form of the ground's pages could have changed; once the work that others were allowed to ask for is over.
    private Task<string> Stored(WorkspaceId workspace) => house.Do(async (WeftDb db) =>
    {
        for (var tries = 0; tries < 300 && await db.Jobs.AnyAsync(j => j.Workspace == workspace && (j.State == JobState.Queued || j.State == JobState.Running), Ct); tries++) await Task.Delay(100, Ct);
        db.Sight = Sight.Everything(workspace);
        var chain = await db.HistoryChains.Where(c => c.Workspace == workspace).Select(c => c.Number).SingleOrDefaultAsync(Ct);
        var (invited, jobs) = (await db.Invitations.CountAsync(i => i.Workspace == workspace, Ct), await db.Jobs.CountAsync(j => j.Workspace == workspace, Ct));
        var versions = await db.Versions.CountAsync(v => v.Workspace == workspace, Ct);
        var members = await db.Memberships.Where(m => m.Workspace == workspace).OrderBy(m => m.Person).Select(m => m.Role).ToListAsync(Ct);
        return $"{chain} {invited} {jobs} {versions} {string.Join(' ', members)}";
    });

    [GeneratedRegex("-[0-9a-f]{32}$", RegexOptions.None, 1000)]
    private static partial Regex OneId();

    [GeneratedRegex("""@formname="(?<name>[a-z-]+)"|@formname="@\(\$"(?<name>[a-z]+-)(?<id>\{)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FormName();
}
