// A person takes over what an engine proposes: recommendations of a text become facts of the workspace, with their slots as read.
using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Weft.Analysis;
using Weft.Analysis.Recommendations;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Recommendations;

/// <summary>Takes over recommendations.</summary>
public sealed class ConfirmRecommendations(WeftDb db, Door door, ReadVersion read, TimeProvider clock)
{
    /// <summary>Takes them over. Those that were taken over before stay as they are.</summary>
    /// <param name="workspace">Where.</param>
    /// <param name="version">From which version.</param>
    /// <param name="proposals">Ids of the proposals; empty for all.</param>
    /// <param name="ct">Stops before anything is acknowledged.</param>
    public async Task<Result<Confirmed>> Run(WorkspaceId workspace, VersionId version, ImmutableArray<string> proposals, CancellationToken ct)
    {
        var access = await door.Enter(workspace, Permission.Contribute, ct);
        if (!access.IsOk) return access.Refusal;
        var source = await ProposedText.Find(db, read, workspace, version, ct);
        if (!source.IsOk) return source.Refusal;
        var reach = Reach.Over([source.Value.Document.Reach], access.Value.ForNew);
        var taken = await ProposedText.Taken(db, db.Recommendations, version, ct);
        var chosen = source.Value.Text.Recommendations.Where(r => proposals.IsEmpty || proposals.Contains(r.Id, StringComparer.Ordinal)).ToList();
        var fresh = chosen.Where(r => !taken.IsTaken(r.Id)).ToList();
        var actors = new NamedActors(db, clock, source.Value.Text.Ledger.Actors, reach, adds: false);
        await actors.Load(ct);
        var document = await db.Documents.SingleAsync(d => d.Id == source.Value.Document.Id, ct);
        foreach (var proposal in fresh)
        {
            var recommendation = RecommendationOf(proposal, source.Value, reach, taken, actors);
            db.AddRange(recommendation, new SourceLink(recommendation, document));
        }

        if (!await ProposedText.Save(db, ct)) return await Run(workspace, version, proposals, ct); // another window took some over in the same moment
        return new Confirmed(fresh.Count, chosen.Count - fresh.Count);
    }

    private Recommendation RecommendationOf(
        Weft.Analysis.Recommendations.Recommendation proposal, ProposedText source, Reach reach, TakenProposals taken, NamedActors actors)
    {
        var text = proposal.Text.Length <= AnchoredItem.MaxText ? proposal.Text : proposal.Text[..AnchoredItem.MaxText];
        var recommendation = new Recommendation(
            RecommendationId.New(clock), source.Document.Workspace, reach, proposal.Label, text,
            new PlaceInVersion(source.Document.Id, source.Version.Id, proposal.Id, taken.NextCopy(proposal.Id), proposal.Anchor));
        recommendation.ReadAs(OperationalitySlots.Read(text, source.Text.Lexicon!));
        recommendation.Become(proposal.Position);
        if (recommendation.AddresseeWords is { } words) recommendation.Address(actors.Named(words), words);
        return recommendation;
    }
}
