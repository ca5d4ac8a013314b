// Candidate interactions between the objectives and measures of policies.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Interactions;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Conflicts;

/// <summary>Finds pairs of objectives or measures that pull apart or should help each other.</summary>
public static class FindPairs
{
    /// <summary>What was found.</summary>
    /// <param name="Documents">The policies that were read, in the order given.</param>
    /// <param name="Refused">Why others could not be read.</param>
    /// <param name="Pairs">The pairs, most serious first.</param>
    public sealed record Answer(ImmutableArray<ReadDocument.Answer> Documents, ImmutableArray<Refusal> Refused, ImmutableArray<InteractionPair> Pairs);

    /// <summary>Reads the policies and compares them.</summary>
    /// <param name="policies">Files of policies.</param>
    /// <param name="limit">Most pairs to give, 1 or more.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Answer Run(ImmutableArray<SubmittedFile> policies, int limit, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var documents = ImmutableArray.CreateBuilder<ReadDocument.Answer>();
        var refused = ImmutableArray.CreateBuilder<Refusal>();
        foreach (var file in policies)
        {
            var read = ReadDocument.Run(file, limits, cancellationToken);
            if (read.IsOk) documents.Add(read.Value);
            else refused.Add(read.Refusal);
        }

        return new Answer(documents.ToImmutable(), refused.ToImmutable(), Between(documents.ToImmutable(), limit));
    }

    // A language without a lexicon is left alone; documents of different languages are compared within each language.
    private static ImmutableArray<InteractionPair> Between(ImmutableArray<ReadDocument.Answer> documents, int limit) =>
    [
        .. documents.Where(d => d.Lexicon is not null).GroupBy(d => d.Language!, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)
            .SelectMany(g => CandidatePairs.Find([.. g.Select(d => new PolicyText(d.Id, d.Text, d.Ledger.Sections, d.Ledger.Actors))], Lexicon.For(g.Key)!, limit))
            .Take(limit),
    ];
}
