// The order of the rooms, and of the folders inside them.
using ArchUnitNET.Loader;
using Weft.Tests.Shared;
using Loaded = ArchUnitNET.Domain.Architecture;

namespace Weft.Architecture.Tests;

public sealed class RoomsTests
{
    private static readonly string[] Floors = ["Weft.Analysis", "Weft.Formats", "Weft.Workbench"];

    private static readonly string[] Faces = ["Weft.Web", "Weft.Cli"];

    private static readonly Dictionary<string, string[]> Folders = new(StringComparer.Ordinal)
    {
        ["Weft.Analysis"] = ["Text", "Recommendations", "Lineage", "Carriage", "Interactions", "Mandates"],
        ["Weft.Workbench"] =
        [
            "Storage", "Trust", "Jobs", "People", "Lists", "Workspaces", "Actors", "Documents", "Meetings", "Recommendations", "Policies", "Concerns",
            "Conflicts", "FollowUp", "Evidence", "Briefs", "Checks", "Comments", "Searches", "Sharing", "Notifications", "Packages",
            "Demonstrations", "Home",
        ],
    };

    private static readonly Loaded House = new ArchLoader().LoadAssemblies(
        typeof(Analysis.Text.Block).Assembly, typeof(Formats.DocumentReader).Assembly, typeof(Workbench.Briefs.CheckDraft).Assembly,
        typeof(Cli.WeftCommand).Assembly, System.Reflection.Assembly.Load("Weft.Web")).Build();

    [Fact]
    public void The_page_on_architecture_names_the_folders_of_each_room_in_their_order()
    {
        var page = File.ReadAllText(Path.Combine(SharedFolder.Repository, "docs", "ARCHITECTURE.md"));

        foreach (var (room, folders) in Folders)
        {
            var listed = page[page.IndexOf($"- {room["Weft.".Length..]}: ", StringComparison.Ordinal)..].Split(["\n- ", "\n  (", "\n\n"], StringSplitOptions.None)[0];
            Assert.Equal(folders, listed.Split('`').Where((_, n) => n % 2 == 1));
        }
    }

    [Fact]
    public void No_room_uses_a_higher_one_and_faces_do_not_use_each_other()
    {
        var wrong = Uses().Where(u => Floor(u.From) < Floor(u.To) || (IsFace(u.From) && IsFace(u.To) && Project(u.From) != Project(u.To)));

        Assert.Equal([], wrong.Select(Show).Distinct());
    }

    [Fact]
    public void Inside_a_room_no_folder_uses_a_later_one()
    {
        var wrong = Uses().Where(u => Project(u.From) == Project(u.To) && FolderOrder(u.From) is { } from && FolderOrder(u.To) is { } to && from < to);

        Assert.Equal([], wrong.Select(Show).Distinct());
    }

    [Fact]
    public void Every_folder_of_an_ordered_room_has_its_place()
    {
        var unplaced = House.Types.Where(t => IsOurs(t.FullName) && Folders.ContainsKey(Project(t.FullName)) && Folder(t.FullName) is { Length: > 0 } && FolderOrder(t.FullName) is null)
            .Select(t => $"{Project(t.FullName)}/{Folder(t.FullName)}");

        Assert.Equal([], unplaced.Distinct());
    }

    [Fact]
    public void The_loader_sees_the_uses_that_there_are() =>
        Assert.Contains(Uses(), u => u.From.StartsWith("Weft.Workbench.Briefs", StringComparison.Ordinal) && u.To.StartsWith("Weft.Analysis.Text", StringComparison.Ordinal));

    private static IEnumerable<(string From, string To)> Uses() =>
        from type in House.Types
        where IsOurs(type.FullName)
        from dependency in type.Dependencies
        where IsOurs(dependency.Target.FullName)
        select (type.FullName, dependency.Target.FullName);

    private static string Show((string From, string To) use) => $"{use.From} -> {use.To}";

    private static bool IsOurs(string type) => type.StartsWith("Weft.", StringComparison.Ordinal);

    private static bool IsFace(string type) => Faces.Contains(Project(type));

    private static string Project(string type) => string.Join('.', type.Split('.').Take(2));

    private static int Floor(string type) => Array.IndexOf(Floors, Project(type)) is >= 0 and var floor ? floor : Floors.Length;

    private static string? Folder(string type) => type.Split('.') is { Length: > 3 } parts ? parts[2] : null;

    private static int? FolderOrder(string type) =>
        Folders.TryGetValue(Project(type), out var order) && Folder(type) is { } folder && Array.IndexOf(order, folder) is >= 0 and var at ? at : null;
}
