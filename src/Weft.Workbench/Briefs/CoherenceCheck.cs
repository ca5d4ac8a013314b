// The whole result of checking a draft: what every output (brief, matrix, JSON, pages) is composed from.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Briefs;

/// <summary>What a file is in a check.</summary>
public enum InputRole
{
    /// <summary>The text that is checked.</summary>
    Draft,

    /// <summary>What it is checked against.</summary>
    Against,
}

/// <summary>One file that was read.</summary>
/// <param name="Id">Stable id, made from the content.</param>
/// <param name="File">File name without folders.</param>
/// <param name="Role">Draft or against.</param>
/// <param name="Sha256">Lower-case hex.</param>
/// <param name="Text">Its blocks.</param>
/// <param name="Language">Language told from the text; null when unknown.</param>
/// <param name="Title">Title; null when unknown.</param>
/// <param name="Date">Date of the document as it states itself; null when unknown.</param>
/// <param name="Ledger">What was found in it; empty where its language has no lexicon.</param>
/// <param name="Recommendations">Its recommendations.</param>
public sealed record CheckedInput(
    string Id, string File, InputRole Role, string Sha256, DocumentText Text, string? Language, string? Title, DateOnly? Date,
    Ledger Ledger, ImmutableArray<Recommendation> Recommendations)
{
    /// <summary>A file that was read, in its role.</summary>
    public static CheckedInput Of(ReadDocument.Answer read, InputRole role) => new(
        read.Id, read.File, role, read.Sha256, read.Text, read.Language, read.Title, read.Date, read.Ledger, read.Recommendations);
}

/// <summary>A file that could not be read, and why. The others go on.</summary>
public sealed record RefusedInput(string File, InputRole Role, Refusal Refusal);

/// <summary>An earlier item like a recommendation of the draft.</summary>
/// <param name="Input">Id of the input it stands in.</param>
/// <param name="Anchor">Where.</param>
/// <param name="Text">Its words.</param>
/// <param name="Date">When; null when unknown.</param>
/// <param name="Outcome">What became of it, or was answered to it.</param>
/// <param name="OutcomeAnchor">Where that is said; null when unknown.</param>
/// <param name="Link">How the two relate.</param>
public sealed record EarlierItem(
    string Input, Anchor Anchor, string Text, DateOnly? Date, RecommendationPosition Outcome, Anchor? OutcomeAnchor, LineageLink Link);

/// <summary>A recommendation of the draft with everything found about it.</summary>
/// <param name="Recommendation">The recommendation as found.</param>
/// <param name="Operationality">Its slots and category; null where the language has no lexicon.</param>
/// <param name="Earlier">Earlier items like it, best first.</param>
public sealed record CheckedRecommendation(Recommendation Recommendation, Operationality? Operationality, ImmutableArray<EarlierItem> Earlier)
{
    /// <summary>The id of the recommendation.</summary>
    public string Id => Recommendation.Id;
}

/// <summary>A statement of the draft with its fate.</summary>
/// <param name="Statement">The statement as found.</param>
/// <param name="Fate">What became of it; null where there are no recommendations to carry it.</param>
public sealed record CheckedStatement(Statement Statement, Fate? Fate);

/// <summary>A part of the check that was not run.</summary>
/// <param name="Part">What: "repeated", "conflicts-with-other-texts", "mandates", "carriage".</param>
/// <param name="Reason">Why: key of a fixed phrase ("nothing-earlier-given", "no-mandates-given", "no-lexicon").</param>
public sealed record NotChecked(string Part, string Reason);

/// <summary>What a person said about a finding.</summary>
public enum Verdict
{
    /// <summary>Yes.</summary>
    Accepted,

    /// <summary>Yes, with another wording or label.</summary>
    Corrected,

    /// <summary>No.</summary>
    Rejected,
}

/// <summary>A person's answer to a finding.</summary>
/// <param name="Verdict">Yes, corrected, no.</param>
/// <param name="Correction">The corrected label or words; null unless corrected.</param>
public sealed record Answer(Verdict Verdict, string? Correction);

/// <summary>How an actor judges an interaction, -3 cancelling to +3 indivisible.</summary>
public sealed record Judgement(string Actor, int Points);

/// <summary>What was decided about a conflict.</summary>
/// <param name="By">Who decided.</param>
/// <param name="Date">When; null when unknown.</param>
/// <param name="ReviewDue">Until when it holds; null when it does not say.</param>
/// <param name="Anchor">Where it is recorded; null when it is not in a text that was read.</param>
public sealed record RecordedDecision(string By, DateOnly? Date, DateOnly? ReviewDue, Anchor? Anchor);

/// <summary>What the register holds on a conflict.</summary>
/// <param name="Judgements">One for each actor that answered, in the order asked.</param>
/// <param name="Asked">How many were asked.</param>
/// <param name="Decision">The decision; null when none is recorded.</param>
public sealed record RegisteredConflict(ImmutableArray<Judgement> Judgements, int Asked, RecordedDecision? Decision);

/// <summary>The result of checking a draft.</summary>
public sealed record CoherenceCheck
{
    /// <summary>Name and version of every method that ran, by name.</summary>
    public required ImmutableSortedDictionary<string, string> Methods { get; init; }

    /// <summary>All files read, the draft first.</summary>
    public required ImmutableArray<CheckedInput> Inputs { get; init; }

    /// <summary>Files that could not be read.</summary>
    public ImmutableArray<RefusedInput> Refused { get; init; } = [];

    /// <summary>Statements of the draft in order of place.</summary>
    public required ImmutableArray<CheckedStatement> Statements { get; init; }

    /// <summary>Recommendations of the draft in their order.</summary>
    public required ImmutableArray<CheckedRecommendation> Recommendations { get; init; }

    /// <summary>Candidate conflicts, most serious first, at most 40.</summary>
    public required ImmutableArray<InteractionPair> Conflicts { get; init; }

    /// <summary>The exact lists of who.</summary>
    public required SeatLists Who { get; init; }

    /// <summary>Words by which the draft says whose recommendations they are and what standing they have.</summary>
    public ImmutableArray<Anchor> Authorship { get; init; } = [];

    /// <summary>Groups and actors that recommendations speak of and that made no input; most recommendations first, then place.</summary>
    public ImmutableArray<SpokenOf> SpokenOf { get; init; } = [];

    /// <summary>Number of participants; null when unknown.</summary>
    public int? Participants { get; init; }

    /// <summary>The register's entry by id of the conflict; null when there is no register.</summary>
    public ImmutableSortedDictionary<string, RegisteredConflict>? Register { get; init; }

    /// <summary>What was not run, and why.</summary>
    public required ImmutableArray<NotChecked> NotChecked { get; init; }

    /// <summary>People's answers, by id of the finding: of a statement, a recommendation, a pair, or <see cref="EarlierId"/>.</summary>
    public ImmutableSortedDictionary<string, Answer> Answers { get; init; } = ImmutableSortedDictionary<string, Answer>.Empty;

    /// <summary>The draft.</summary>
    public CheckedInput Draft => Inputs[0];

    /// <summary>Id of the finding that an earlier item is like a recommendation.</summary>
    public static string EarlierId(string recommendation, EarlierItem earlier) => $"{recommendation}~{earlier.Link.Match}";
}
