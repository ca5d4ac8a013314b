// Every refusal of this room: code, what, where, remedy. Tests compare with this file, not with a copied sentence.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Trust;

/// <summary>The refusals of the workbench.</summary>
public static class WorkbenchRefusals
{
    /// <summary>The item is not there, or not for this person: both look the same.</summary>
    public static Refusal NotFound { get; } = new(
        "not-found", "this is not here", null, "Look in the list of checks on the first page.");

    /// <summary>No draft came with the files.</summary>
    public static Refusal NoDraft { get; } = new(
        "no-draft", "there is no draft to check", null, "Choose the text that you want checked, then press the button again.");

    /// <summary>No matrix was given.</summary>
    public static Refusal NoMatrix { get; } = new("no-matrix", "there is no matrix to read", null, "Choose the edited file, then press the button again.");

    /// <summary>The check is still at work.</summary>
    public static Refusal StillRunning { get; } = new(
        "still-running", "the check is still at work", null, "Wait until it is done, or stop it first.");

    /// <summary>The check has no result.</summary>
    public static Refusal NoResult { get; } = new("no-result", "this check has no result", null, "Run it again.");

    /// <summary>No such finding.</summary>
    public static Refusal NoFinding { get; } = new(
        "no-finding", "this finding is not in the check as it stands", null, "Load the page again: the check was run anew in the meantime.");

    /// <summary>A correction without words.</summary>
    public static Refusal NoCorrection { get; } = new(
        "no-correction", "the correction is empty", "correction", "Write what it should say, or choose Yes or No.");

    /// <summary>A correction that is too long.</summary>
    public static Refusal CorrectionTooLong(int most) => new(
        "correction-too-long", string.Create(CultureInfo.InvariantCulture, $"the correction is over {most} characters"), "correction", "Shorten it.");
}
