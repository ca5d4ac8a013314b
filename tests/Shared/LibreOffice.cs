// Converts documents with LibreOffice, for tests that need what other programs make of them.
using System.Diagnostics;

namespace Weft.Tests.Shared;

/// <summary>Runs Debian's soffice with a profile of its own, so that tests do not wait for each other.</summary>
internal static class LibreOffice
{
    /// <summary>Converts a file into a folder and returns the path of the result.</summary>
    public static string Convert(string file, string to, string folder, string? inFilter = null)
    {
        var profile = Directory.CreateTempSubdirectory("weft-soffice-");
        try
        {
            var start = new ProcessStartInfo("soffice") { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
            start.ArgumentList.Add($"-env:UserInstallation=file://{profile.FullName}");
            start.ArgumentList.Add("--headless");
            if (inFilter is not null) start.ArgumentList.Add($"--infilter={inFilter}");
            foreach (var argument in new[] { "--convert-to", to, "--outdir", folder, file }) start.ArgumentList.Add(argument);
            using var process = Process.Start(start)!;
            var said = process.StandardOutput.ReadToEndAsync();
            var complained = process.StandardError.ReadToEndAsync();
            if (!process.WaitForExit(TimeSpan.FromSeconds(120))) process.Kill(entireProcessTree: true);
            var result = Path.Combine(folder, Path.GetFileNameWithoutExtension(file) + "." + to.Split(':')[0]);
            Assert.True(File.Exists(result), $"LibreOffice made no {to} of {Path.GetFileName(file)}: {said.Result} {complained.Result}");
            return result;
        }
        finally
        {
            profile.Delete(recursive: true);
        }
    }
}
