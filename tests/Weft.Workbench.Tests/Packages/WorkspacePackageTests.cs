using System.IO.Compression;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Workbench.Briefs;
using Weft.Workbench.Checks;
using Weft.Workbench.Packages;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;
using Weft.Workbench.Workspaces;

namespace Weft.Workbench.Tests.Packages;

public sealed class WorkspacePackageTests
{
    private static readonly PersonId Ana = new(new Guid("00000000-0000-7000-8000-0000000000a1"));
    private static readonly PersonId Ben = new(new Guid("00000000-0000-7000-8000-0000000000b2"));

    [Fact]
    public async Task Of_every_table_it_is_said_how_it_belongs_to_a_workspace()
    {
        await using var desk = await Desk.New();

        Assert.Empty(await desk.Do((WeftDb db) => Task.FromResult(WorkspaceTables.Undeclared(db))));
    }

    [Fact]
    public async Task An_import_elsewhere_is_equal_row_by_row_and_file_by_file()
    {
        await using var desk = await BackupTests.Worked();
        await using var other = await Bare();

        var imported = await Import(other, await Export(desk));

        Assert.Null(imported.Refusal);
        Assert.Equal((WorkspaceId.Own, false, false), (imported.Value.Workspace, imported.Value.WasThere, imported.Value.HasNewIds));
        Assert.Equal(await StoredRows.Of(desk), await StoredRows.Of(other));
        Assert.Equal(await StoredRows.Files(desk), await StoredRows.Files(other));
    }

    [Fact]
    public async Task The_workspace_of_a_first_start_in_which_nothing_was_done_gives_way()
    {
        await using var desk = await BackupTests.Worked();
        await using var other = await Desk.New();

        Assert.Null((await Import(other, await Export(desk))).Refusal);

        Assert.Equal(await StoredRows.Of(desk), await StoredRows.Of(other));
    }

    [Fact]
    public async Task A_second_import_updates_nothing_and_says_so()
    {
        await using var desk = await BackupTests.Worked();
        var package = await Export(desk);
        var before = await StoredRows.Of(desk);

        var again = await Import(desk, package);

        Assert.True(again.Value.WasThere);
        Assert.Equal(before, await StoredRows.Of(desk));
    }

    [Fact]
    public async Task A_workspace_that_went_its_own_way_is_not_overwritten()
    {
        await using var desk = await BackupTests.Worked();
        await using var other = await BackupTests.Worked();
        var before = await StoredRows.Of(other);

        var refused = await Import(other, await Export(desk));

        Assert.Equal(PackageRefusals.OtherHistory, refused.Refusal);
        Assert.Equal(before, await StoredRows.Of(other));
    }

    [Fact]
    public async Task As_a_new_workspace_it_stands_beside_the_one_that_is_here_and_its_history_holds()
    {
        await using var desk = await BackupTests.Worked();
        var before = await StoredRows.Of(desk);

        var imported = await Import(desk, await Export(desk), asNew: true);

        Assert.Null(imported.Refusal);
        Assert.NotEqual(WorkspaceId.Own, imported.Value.Workspace);
        var after = await StoredRows.Of(desk);
        Assert.Equal(2 * before.Count, after.Count);
        Assert.Equal(before, after.Where(l => before.Contains(l)));
        var verified = await desk.Do((VerifyHistory verify) => verify.Run(imported.Value.Workspace, Desk.Ct));
        Assert.Equal(VerifyHistory.Fault.None, verified.Fault);
        Assert.True(verified.Entries > 3);
        var copied = await desk.Do((ListChecks list) => list.Run(imported.Value.Workspace, Desk.Ct));
        Assert.Equal((await desk.Do((ListChecks list) => list.Run(WorkspaceId.Own, Desk.Ct))).Value.Select(c => c.Title), copied.Value.Select(c => c.Title));
        Assert.True((await desk.Load(copied.Value[0].Id)).Result.Answers.Count > 0);
    }

    [Fact]
    public async Task The_copy_of_a_copy_still_holds()
    {
        await using var desk = await BackupTests.Worked();
        var copy = await Import(desk, await Export(desk), asNew: true);
        await using var other = await Bare();

        var imported = await Import(other, await Export(desk, copy.Value.Workspace));

        Assert.Null(imported.Refusal);
        Assert.Equal(VerifyHistory.Fault.None, (await other.Do((VerifyHistory verify) => verify.Run(copy.Value.Workspace, Desk.Ct))).Fault);
    }

    [Fact]
    public async Task Pages_read_without_Weft_without_script_and_with_every_word_encoded()
    {
        await using var desk = await Desk.New();
        await desk.Checked(Desk.File(FilePart.Draft, "<script>alert(1).md", Some.Draft.Replace("Round table", "Round <img src=x onerror=alert(1)> table", StringComparison.Ordinal)));

        using var package = new ZipArchive(await Export(desk));

        var pages = package.Entries.Where(e => e.FullName.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(e => e.FullName, Text, StringComparer.Ordinal);
        Assert.Contains("index.html", pages.Keys);
        Assert.Contains("read/documents-1.html", pages.Keys);
        Assert.DoesNotContain(pages.Values, p => p.Contains("<script", StringComparison.OrdinalIgnoreCase) || p.Contains("<img", StringComparison.OrdinalIgnoreCase));
        Assert.Contains("&lt;script&gt;alert(1)", pages["read/versions-1.html"], StringComparison.Ordinal);
        foreach (var (name, page) in pages)
        {
            var document = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(page);
            foreach (var link in document.QuerySelectorAll("a[href], link[href]").Select(a => a.GetAttribute("href")!))
            {
                var target = new Uri(new Uri($"http://package/{name}"), link).AbsolutePath[1..];
                Assert.True(package.GetEntry(target) is not null, $"{name} links to {target}, which is not in the package");
            }
        }
    }

    [Fact]
    public async Task An_owner_takes_along_only_what_an_owner_may_see_and_the_rest_is_counted()
    {
        await using var desk = await Desk.New();
        await desk.Do(async (WeftDb db) =>
        {
            db.Add(new Membership(WorkspaceId.Own, Ana, Role.Owner, null, DateTime.UnixEpoch));
            db.Add(new Membership(WorkspaceId.Own, Ben, Role.Contributor, null, DateTime.UnixEpoch));
            return await db.SaveChangesAsync(Desk.Ct);
        });
        await CheckedAs(desk, Ana, "Open matters");
        await CheckedAs(desk, Ben, "Secret matters");

        var file = new MemoryStream();
        var exported = await desk.DoAs(Ana, (ExportWorkspace export) => export.Run(WorkspaceId.Own, file, Desk.Ct));

        Assert.True(exported.Value.LeftOut > 3);
        using (var package = new ZipArchive(file, ZipArchiveMode.Read, leaveOpen: true))
        {
            foreach (var entry in package.Entries) Assert.DoesNotContain("Secret", Text(entry), StringComparison.Ordinal);
            Assert.Contains(package.Entries, e => Text(e).Contains("Open matters", StringComparison.Ordinal));
        }

        await using var other = await Bare();
        var imported = await Import(other, file);
        Assert.Null(imported.Refusal);
        Assert.Equal(VerifyHistory.Fault.None, (await other.Do((VerifyHistory verify) => verify.Run(WorkspaceId.Own, Desk.Ct))).Fault);
    }

    [Fact]
    public async Task Who_is_no_owner_exports_nothing()
    {
        await using var desk = await BackupTests.Worked();
        await desk.Do(async (WeftDb db) =>
        {
            db.Add(new Membership(WorkspaceId.Own, Ben, Role.Secretariat, null, DateTime.UnixEpoch));
            return await db.SaveChangesAsync(Desk.Ct);
        });
        using var file = new MemoryStream();

        var member = await desk.DoAs(Ben, (ExportWorkspace export) => export.Run(WorkspaceId.Own, file, Desk.Ct));
        var stranger = await desk.DoAs(Ana, (ExportWorkspace export) => export.Run(WorkspaceId.Own, file, Desk.Ct));
        var nobody = await desk.DoAsNobody((ExportWorkspace export) => export.Run(WorkspaceId.Own, file, Desk.Ct));
        var import = await desk.DoAs(Ben, (ImportWorkspace use) => use.Run(file, asNew: true, Desk.Ct));

        Assert.Equal(WorkbenchRefusals.NotAllowed, member.Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, stranger.Refusal);
        Assert.Equal(WorkbenchRefusals.NotFound, nobody.Refusal);
        Assert.Equal(PackageRefusals.MayNotImport, import.Refusal);
        Assert.Equal(0, file.Length);
    }

    [Fact]
    public async Task A_person_who_imports_becomes_owner_and_acts_of_others_here_are_not_put_into_their_mouths()
    {
        await using var desk = await Desk.New();
        await desk.Do(async (WeftDb db) =>
        {
            db.Add(new Membership(WorkspaceId.Own, Ana, Role.Owner, null, DateTime.UnixEpoch));
            db.Add(new Membership(WorkspaceId.Own, Ben, Role.Contributor, null, DateTime.UnixEpoch));
            return await db.SaveChangesAsync(Desk.Ct);
        });
        await CheckedAs(desk, Ben, "What Ben wrote");
        var package = await Export(desk);

        var imported = await desk.DoAs(Ana, (ImportWorkspace use) => use.Run(package, asNew: true, Desk.Ct));

        Assert.Null(imported.Refusal);
        var (members, owners, acted) = await desk.DoInside(imported.Value.Workspace, async db => (
            await db.Memberships.Where(m => m.Workspace == imported.Value.Workspace).Select(m => m.Person).ToListAsync(Desk.Ct),
            await db.Checks.Select(c => c.Owner).ToListAsync(Desk.Ct),
            await db.History.Select(h => h.Person).Distinct().ToListAsync(Desk.Ct)));
        Assert.Equal([Ana], members);
        Assert.NotEmpty(owners);
        Assert.DoesNotContain(Ben, owners.OfType<PersonId>());
        Assert.DoesNotContain(Ben, acted.OfType<PersonId>());
        Assert.Equal(VerifyHistory.Fault.None, (await desk.Do((VerifyHistory verify) => verify.Run(imported.Value.Workspace, Desk.Ct))).Fault);
    }

    /// <summary>An installation without any workspace.</summary>
    internal static async Task<Desk> Bare()
    {
        var desk = await Desk.New();
        await desk.Do((WeftDb db) => db.Workspaces.ExecuteDeleteAsync(Desk.Ct));
        return desk;
    }

    internal static async Task<MemoryStream> Export(Desk desk, WorkspaceId? workspace = null)
    {
        var file = new MemoryStream();
        var exported = await desk.Do((ExportWorkspace export) => export.Run(workspace ?? WorkspaceId.Own, file, Desk.Ct));
        Assert.Null(exported.Refusal);
        return file;
    }

    internal static Task<Result<ImportWorkspace.Imported>> Import(Desk desk, Stream file, bool asNew = false) =>
        desk.Do((ImportWorkspace import) => import.Run(file, asNew, Desk.Ct));

    private static async Task CheckedAs(Desk desk, PersonId person, string title)
    {
        var started = await desk.DoAs(person, (StartCheck start) => start.Run(
            WorkspaceId.Own, [Desk.File(FilePart.Draft, $"{title}.md", Some.Draft.Replace("Round table of Ostrana", title, StringComparison.Ordinal))], Desk.Ct));
        Assert.True(started.IsOk);
        Assert.True(await desk.Work());
    }

    private static string Text(ZipArchiveEntry entry)
    {
        using var text = new StreamReader(entry.Open(), Encoding.UTF8);
        return text.ReadToEnd();
    }
}
