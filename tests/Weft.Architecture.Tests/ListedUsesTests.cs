// What goes around a safeguard is used in listed files only, each with its reason: a new use is a decision that somebody reads.
using System.Text.RegularExpressions;
using Weft.Tests.Shared;

namespace Weft.Architecture.Tests;

public sealed partial class ListedUsesTests
{
    private const string AroundSight = @"\bIgnoreQueryFilters\b";
    private const string OwnSql = @"\b(FromSql\w*|ExecuteSql\w*|SqlQuery\w*)\s*(<\w+>\s*)?\(|\bCommandText\s*=";
    private const string AroundHistory = @"\bExecute(Update|Delete)(Async)?\b";
    private const string Outgoing = @"\b(I?HttpClient(Factory)?|HttpMessageHandler|SmtpClient|TcpClient|UdpClient|Socket|WebRequest|ClientWebSocket|AddHttpClient|AddOpenIdConnect|AddOtlpExporter)\b";
    private const string RawMarkup = @"\b(MarkupString|AddMarkupContent)\b";
    private const string Programs = @"\bProcess\.Start\b|\bProcessStartInfo\b|\bAssembly\.Load(From|File)?\s*\(";

    // Pattern, file or folder under src, why it is right there.
    private static readonly (string Pattern, string File, string Why)[] Listed =
    [
        (AroundSight, "Weft.Workbench/Trust/VerifyHistory.cs", "recomputes the seals of every entry; nothing of their content comes out"),
        (AroundSight, "Weft.Workbench/Trust/ItemKinds.cs", "the workspace of an id, to enter it; sources of an item, to stay within their reach"),
        (AroundSight, "Weft.Workbench/Trust/HistoryWriter.cs", "what was said of an item follows the item's reach, also where its editor may not see the entry"),
        (AroundSight, "Weft.Workbench/Trust/HistoryEntry.cs", "how many acts there are after an entry: a number, to know whether hidden ones are among them"),
        (AroundSight, "Weft.Workbench/Searches/SearchIndex.cs", "keeps the rows of search in step whoever saves; they are filtered when somebody searches"),
        (AroundSight, "Weft.Workbench/Searches/SearchCard.cs", "items whose facets come from a changed one; nothing of them comes out"),
        (AroundSight, "Weft.Workbench/Searches/RebuildSearch.cs", "which workspaces have items and no rows of search; nothing of them comes out"),

        (OwnSql, "Weft.Workbench/Storage/SqliteUpgrade.cs", "copies the file before an upgrade; the path is a parameter"),
        (OwnSql, "Weft.Workbench/Demonstrations/RemoveDemonstration.cs", "takes a demonstration away whole; names come from the model, the workspace is a parameter"),
        (OwnSql, "Weft.Workbench/Packages/SweepFiles.cs", "reads the hashes that rows still name; names come from the model"),
        (OwnSql, "Weft.Workbench/Lists/FoldOlderItems.cs", "gives items of an older database their words without history; the table comes from the model, every value a parameter"),
        (OwnSql, "Weft.Workbench/Documents/NameOlderDocuments.cs", "gives documents of an older database their titles without history; a constant"),
        (OwnSql, "Weft.Workbench/Storage/FullText.cs", "full text: constants of each index, every value a parameter"),
        (OwnSql, "Weft.Workbench/Storage/KeyRing.cs", "adds a key that another node may have added; every value a parameter"),
        (OwnSql, "Weft.Workbench/Storage/SqlitePragmas.cs", "constants on every opened connection"),
        (OwnSql, "Weft.Workbench/Trust/WorkspaceTurn.cs", "begins a chain that another node may have begun; every value a parameter"),
        (OwnSql, "Weft.Workbench/People/SignInTries.cs", "counts tries in one statement; every value a parameter"),
        (OwnSql, "Weft.Workbench/Packages/Snapshot.cs", "reads all rows of tables of the model for a backup; names come from the model"),
        (OwnSql, "Weft.Workbench/Packages/BulkLoad.cs", "writes all rows of a backup; names come from the model, every value a parameter"),

        (AroundHistory, "Weft.Workbench/Trust/WorkspaceTurn.cs", "takes the row of the chain before it is read"),
        (AroundHistory, "Weft.Workbench/Documents/DatabaseFileStore.cs", "files that nothing names any more, no items"),
        (AroundHistory, "Weft.Workbench/Checks/CheckRunner.cs", "states of files, no items"),
        (AroundHistory, "Weft.Workbench/Checks/StoredProgress.cs", "how far a run is, no item"),
        (AroundHistory, "Weft.Workbench/Jobs/", "leases and steps of jobs, no items"),
        (AroundHistory, "Weft.Workbench/Lists/ReadList.cs", "files that were read back and got no yes, no items"),
        (AroundHistory, "Weft.Workbench/Packages/ImportWorkspace.cs", "the empty workspace of a first start, which gives way"),
        (AroundHistory, "Weft.Workbench/Searches/SearchIndex.cs", "rows of search, made of items and no items"),
        (AroundHistory, "Weft.Workbench/Searches/RebuildSearch.cs", "rows of search, made of items and no items"),
        (AroundHistory, "Weft.Workbench/Sharing/ViewShare.cs", "how often a link was looked at, no item"),
        (AroundHistory, "Weft.Workbench/Notifications/ListNotifications.cs", "what its reader has read, no item"),
        (AroundHistory, "Weft.Workbench/People/", "links, tries, sessions, codes, tokens, kept replies: rows of people, none of them an item"),

        (Outgoing, "Weft.Web/People/SignOn.cs", "the one sign-on provider that an administrator names"),
        (Outgoing, "Weft.Web/Server/Telemetry.cs", "the one collector that an administrator names; off otherwise"),
        (Outgoing, "Weft.Web/Mail/MailServer.cs", "the one mail server of the settings; nothing that people type names one"),

        (Programs, "Weft.Web/Server/Browser.cs", "opens our own address in the browser after a double click"),

        (RawMarkup, "Weft.Web/Checks/LostPage.razor", "the figure of threads, written by FlowPicture, which escapes what it quotes"),
    ];

    public static TheoryData<string> Patterns => [AroundSight, OwnSql, AroundHistory, Outgoing, RawMarkup, Programs];

    [Theory, MemberData(nameof(Patterns))]
    public void What_goes_around_a_safeguard_is_used_where_it_is_listed(string pattern)
    {
        var used = Sources().Where(s => Regex.IsMatch(s.Code, pattern, RegexOptions.None, TimeSpan.FromSeconds(5))).Select(s => s.File).ToList();
        var listed = Listed.Where(l => l.Pattern == pattern).ToList();

        Assert.Equal([], used.Where(u => !listed.Exists(l => Covers(l.File, u))));
        Assert.Equal([], listed.Select(l => l.File).Where(l => !used.Exists(u => Covers(l, u)))); // what is listed and unused would hide the next use
    }

    [Theory]
    [InlineData("var x = db.Checks.IgnoreQueryFilters();", AroundSight)]
    [InlineData("await db.Database.ExecuteSqlRawAsync(sql, ct);", OwnSql)]
    [InlineData("db.Segments.FromSqlInterpolated($\"…\")", OwnSql)]
    [InlineData("db.Database.SqlQueryRaw<int>(sql)", OwnSql)]
    [InlineData("await set.ExecuteDeleteAsync(ct);", AroundHistory)]
    [InlineData("using var http = new HttpClient();", Outgoing)]
    [InlineData("services.AddHttpClient();", Outgoing)]
    [InlineData("@((MarkupString)html)", RawMarkup)]
    [InlineData("Process.Start(start)", Programs)]
    public void A_use_is_seen(string code, string pattern) => Assert.Matches(pattern, WithoutComments(code));

    [Fact]
    public void A_comment_is_no_use() => Assert.DoesNotMatch(Outgoing, WithoutComments("// no HttpClient here\n/* nor a Socket */ @* nor a TcpClient *@"));

    [Fact]
    public void The_sources_are_seen() => Assert.True(Sources().Count > 200, $"{Sources().Count} files");

    [Fact]
    public void A_listed_folder_holds_no_item() => Assert.Equal([], typeof(Workbench.Trust.Item).Assembly.GetTypes()
        .Where(t => t.IsAssignableTo(typeof(Workbench.Trust.Item)) && Listed.Any(l => l.File == $"{t.Namespace!.Replace("Weft.Workbench.", "Weft.Workbench/", StringComparison.Ordinal)}/"))
        .Select(t => t.Name));

    // A name that ends in a slash stands for all files of that folder.
    private static bool Covers(string listed, string used) => listed.EndsWith('/') ? used.StartsWith(listed, StringComparison.Ordinal) : used == listed;

    private static List<(string File, string Code)> Sources()
    {
        var root = Path.Combine(SharedFolder.Repository, "src");
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(root, f).Replace('\\', '/'))
            .Where(f => (f.EndsWith(".cs", StringComparison.Ordinal) || f.EndsWith(".razor", StringComparison.Ordinal))
                && !f.Split('/').Any(p => p is "obj" or "bin" or "Migrations"))
            .Select(f => (f, WithoutComments(File.ReadAllText(Path.Combine(root, f)))))];
    }

    private static string WithoutComments(string code) => Comment().Replace(code, "");

    [GeneratedRegex(@"//[^\n]*|/\*.*?\*/|@\*.*?\*@", RegexOptions.Singleline, 5000)]
    private static partial Regex Comment();
}
