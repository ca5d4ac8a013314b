// Intake alone: one file in, its ledger out, with the slots of its recommendations.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Briefs;

/// <summary>Reads one file into ledger.json.</summary>
public static class ReadLedger
{
    /// <summary>What was read, and the ledger as a file.</summary>
    public sealed record Answer(CheckedInput Input, byte[] Json);

    /// <summary>Reads a file.</summary>
    /// <returns>Its ledger, or why it cannot be read.</returns>
    public static Result<Answer> Run(SubmittedFile file, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var read = ReadDocument.Run(file, limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var input = CheckedInput.Of(read.Value, InputRole.Draft);
        if (read.Value.Lexicon is not { } lexicon) return new Answer(input, LedgerJson.Write(input));
        var methods = new[] { LedgerReader.Method, OperationalitySlots.Method }.Select(m => m.Split('/')).ToImmutableSortedDictionary(m => m[0], m => m[1], StringComparer.Ordinal);
        var slots = input.Recommendations.ToImmutableDictionary(r => r.Id, r => OperationalitySlots.Read(r.Text, lexicon), StringComparer.Ordinal);
        return new Answer(input, LedgerJson.Write(input, methods, slots));
    }
}
