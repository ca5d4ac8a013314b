// Where tests find the real documents: the folder `shared` beside the checkout.
namespace Weft.Tests.Shared;

/// <summary>Finds the folder of real documents. Where it is absent a test that needs it is skipped; in CI it fails.</summary>
internal static class SharedFolder
{
    /// <summary>Root of the checkout.</summary>
    public static string Repository { get; } = FindUp(AppContext.BaseDirectory, "Weft.slnx");

    /// <summary>The path of something in the folder.</summary>
    public static string Path(params string[] parts)
    {
        var path = System.IO.Path.Combine([Repository, "..", "shared", .. parts]);
        if (System.IO.Path.Exists(path)) return System.IO.Path.GetFullPath(path);
        if (Environment.GetEnvironmentVariable("CI") == "true") Assert.Fail($"Real input is missing: shared/{string.Join('/', parts)}.");
        Assert.Skip($"Real input is not here: shared/{string.Join('/', parts)}.");
        throw new InvalidOperationException();
    }

    private static string FindUp(string folder, string file)
    {
        for (var at = new DirectoryInfo(folder); at is not null; at = at.Parent)
        {
            if (File.Exists(System.IO.Path.Combine(at.FullName, file))) return at.FullName;
        }

        throw new InvalidOperationException($"No {file} above {folder}.");
    }
}
