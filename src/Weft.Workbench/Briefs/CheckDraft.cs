// The main job: check a draft against a pile of earlier texts. Files in, one result out, from which every output is composed.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Mandates;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Briefs;

/// <summary>Where the reading of a file stands.</summary>
public enum ReadingState
{
    /// <summary>Waits for its turn.</summary>
    Queued,

    /// <summary>Is being read.</summary>
    Reading,

    /// <summary>Was read.</summary>
    Done,

    /// <summary>Cannot be read; the refusal says why.</summary>
    Refused,
}

/// <summary>One step of a check, told while it runs.</summary>
/// <param name="File">Name of the file; null when the engines run over all of them.</param>
/// <param name="State">Where it stands.</param>
/// <param name="Refusal">Why it cannot be read; null otherwise.</param>
/// <param name="Engine">Which engine runs ("ledger", "slots", "carriage", "lineage", "pairs", "who"); null while files are read.</param>
public sealed record CheckStep(string? File, ReadingState State, Refusal? Refusal, string? Engine = null);

/// <summary>Checks a draft. The same files always give the same result.</summary>
public static class CheckDraft
{
    /// <summary>What is to be checked.</summary>
    /// <param name="Draft">The text to check.</param>
    /// <param name="Against">What it is checked against; may be empty.</param>
    /// <param name="Mandates">Table of mandates; null when none was given.</param>
    /// <param name="Meeting">Table of agenda items and participants; null when none was given.</param>
    /// <param name="Limits">What is accepted.</param>
    public sealed record Question(
        SubmittedFile Draft, ImmutableArray<SubmittedFile> Against, SubmittedFile? Mandates, SubmittedFile? Meeting, ReadingLimits Limits);

    /// <summary>Runs the check.</summary>
    /// <param name="question">What is to be checked.</param>
    /// <param name="progress">Told of every step; may be null.</param>
    /// <param name="cancellationToken">Stops the check between files and between engines.</param>
    /// <returns>The result, or why the draft itself cannot be read. A file of the pile that cannot be read is listed and the others go on.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Result<CoherenceCheck> Run(Question question, IProgress<CheckStep>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Against.Length + 1 > question.Limits.MaxFiles) return BriefRefusals.TooManyFiles(question.Against.Length + 1, question.Limits.MaxFiles);

        var files = new ReadFiles(question.Limits, progress, cancellationToken);
        if (!files.Read(question.Draft, InputRole.Draft)) return files.Refused[0].Refusal;
        foreach (var file in question.Against) files.Read(file, InputRole.Against);
        return new CoherenceCheck
        {
            Methods = ImmutableSortedDictionary<string, string>.Empty,
            Inputs = [.. files.Inputs],
            Refused = [.. files.Refused],
            Statements = [],
            Recommendations = [],
            Conflicts = [],
            Who = new SeatLists([], [], [], [], [], []),
            NotChecked = [],
        };
    }

    /// <summary>Reads files one after the other, each content once.</summary>
    private sealed class ReadFiles(ReadingLimits limits, IProgress<CheckStep>? progress, CancellationToken cancellationToken)
    {
        public List<CheckedInput> Inputs { get; } = [];

        public List<RefusedInput> Refused { get; } = [];

        public bool Read(SubmittedFile file, InputRole role)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new CheckStep(file.Name, ReadingState.Reading, null));
            var read = ReadDocument.Run(file, limits, cancellationToken);
            if (!read.IsOk)
            {
                Refused.Add(new RefusedInput(file.Name, role, read.Refusal));
                progress?.Report(new CheckStep(file.Name, ReadingState.Refused, read.Refusal));
                return false;
            }

            if (!Inputs.Exists(i => i.Id == read.Value.Id)) Inputs.Add(CheckedInput.Of(read.Value, role));
            progress?.Report(new CheckStep(file.Name, ReadingState.Done, null));
            return true;
        }
    }
}
