// Progress of reading on the error stream, where that is a terminal: one line that is written over.
using System.Globalization;
using Spectre.Console;
using Weft.Workbench.Briefs;

namespace Weft.Cli.Terminals;

/// <summary>Shows the steps of a check as they come.</summary>
/// <remarks>Steps arrive on the caller's thread and are shown at once; <see cref="IProgress{T}"/> of the framework would hand them to another.</remarks>
internal sealed class CheckProgress(IAnsiConsole console, int files) : IProgress<CheckStep>, IDisposable
{
    private int done;

    public void Report(CheckStep value)
    {
        if (value.State is ReadingState.Done or ReadingState.Refused && value.File is not null) done++;
        var what = value.Engine is { } engine ? $"comparing: {engine}" : $"{Math.Min(done + 1, files).ToString(CultureInfo.InvariantCulture)} of {files.ToString(CultureInfo.InvariantCulture)}: {value.File}";
        Overwrite(what);
    }

    public void Dispose() => Overwrite("");

    private void Overwrite(string text)
    {
        var width = Math.Max(20, console.Profile.Width - 1);
        console.Write(new ControlCode($"\r\u001b[2K{(text.Length > width ? text[..width] : text)}"));
    }
}
