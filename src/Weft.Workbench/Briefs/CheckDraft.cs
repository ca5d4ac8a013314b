// The main job: check a draft against a pile of earlier texts. Files in, one result out, from which every output is composed.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Carriage;
using Weft.Analysis.Interactions;
using Weft.Analysis.Lineage;
using Weft.Analysis.Mandates;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;
using Weft.Workbench.Meetings;

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
/// <param name="Engine">Which engine runs ("slots", "carriage", "lineage", "pairs", "seats"); null while files are read.</param>
public sealed record CheckStep(string? File, ReadingState State, Refusal? Refusal, string? Engine = null);

/// <summary>Checks a draft. The same files always give the same result.</summary>
public static class CheckDraft
{
    /// <summary>Most candidate conflicts that a person is shown.</summary>
    public const int MaxConflicts = 40; // METHODS M5

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
    /// <returns>The result, or why the draft or a table about who cannot be read. A file of the pile that cannot be read is listed and the others go on.</returns>
    /// <exception cref="OperationCanceledException">The check was stopped.</exception>
    public static Result<CoherenceCheck> Run(Question question, IProgress<CheckStep>? progress, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(question);
        if (question.Against.Length + 1 > question.Limits.MaxFiles) return BriefRefusals.TooManyFiles(question.Against.Length + 1, question.Limits.MaxFiles);
        foreach (var file in FilesOf(question)) progress?.Report(new CheckStep(file.Name, ReadingState.Queued, null));
        var mandates = ReadTable(question.Mandates, file => MandateTables.ReadMandates(file, question.Limits, cancellationToken), progress);
        if (!mandates.IsOk) return mandates.Refusal;
        var agenda = ReadTable(question.Meeting, file => MandateTables.ReadAgenda(file, question.Limits, cancellationToken), progress);
        if (!agenda.IsOk) return agenda.Refusal;

        var files = new ReadFiles(question.Limits, progress, cancellationToken);
        if (!files.Read(question.Draft, InputRole.Draft)) return files.Refused[0].Refusal;
        foreach (var file in question.Against) files.Read(file, InputRole.Against);
        return Compare(files, mandates.Value, agenda.Value, new Engines(progress, cancellationToken).Noting(LedgerReader.Method));
    }

    /// <summary>Every file of a question, in the order in which they are read.</summary>
    public static IEnumerable<SubmittedFile> FilesOf(Question question) =>
        new[] { question.Mandates, question.Meeting, question.Draft }.OfType<SubmittedFile>().Concat(question.Against);

    private static Result<ImmutableArray<T>> ReadTable<T>(
        SubmittedFile? file, Func<SubmittedFile, Result<ImmutableArray<T>>> read, IProgress<CheckStep>? progress)
    {
        if (file is null) return ImmutableArray<T>.Empty;
        progress?.Report(new CheckStep(file.Name, ReadingState.Reading, null));
        var rows = read(file);
        progress?.Report(new CheckStep(file.Name, rows.IsOk ? ReadingState.Done : ReadingState.Refused, rows.Refusal));
        return rows;
    }

    private static CoherenceCheck Compare(ReadFiles files, ImmutableArray<Mandate> mandates, ImmutableArray<AgendaItem> agenda, Engines engines)
    {
        var draft = files.Inputs[0];
        var pile = files.Inputs.Skip(1).ToImmutableArray();
        var lexicon = Lexicon.For(draft.Language);
        // A document in another language is read and searched, and compared with nothing: that takes a thesaurus across languages.
        var comparable = pile.Where(i => lexicon is not null && i.Language == draft.Language).ToImmutableArray();
        var policies = comparable.Where(IsPolicy).ToImmutableArray();

        var slots = engines.Run(OperationalitySlots.Method, () => lexicon is null ? [] : draft.Recommendations.Select(r => OperationalitySlots.Read(r.Text, lexicon)).ToImmutableArray());
        var fates = engines.Run(Fates.Method, () => lexicon is null || draft.Recommendations.IsEmpty ? [] : Fates.Read(draft.Ledger.Statements, draft.Recommendations, lexicon));
        var earlier = engines.Run(LineageCorpus.Method, () => lexicon is null ? EarlierItems.None : EarlierItems.In(comparable, draft, lexicon));
        var recommendations = draft.Recommendations.Select((r, at) => new CheckedRecommendation(
            r, slots.IsEmpty ? null : slots[at], slots.IsEmpty ? [] : earlier.Like(r, slots[at], draft.Date))).ToImmutableArray();
        var conflicts = engines.Run(CandidatePairs.Method, () => lexicon is null ? []
            : CandidatePairs.Find([.. policies.Prepend(draft).Select(i => new PolicyText(i.Id, i.Text, i.Ledger.Sections, i.Ledger.Actors))], lexicon, MaxConflicts));
        var who = engines.Run(Seats.Method, () => Seats.Compare(mandates, agenda, draft.Ledger.Meetings, draft.Ledger.Actors));
        var spokenOf = engines.Run(SpokenOf.Method, () => lexicon is null ? [] : SpokenOf.Find(draft.Recommendations, draft.Ledger.Meetings, draft.Ledger.Actors, lexicon));
        return new CoherenceCheck
        {
            Methods = engines.Methods,
            Inputs = [.. files.Inputs],
            Refused = [.. files.Refused],
            Statements = [.. draft.Ledger.Statements.Select((s, at) => new CheckedStatement(s, fates.IsEmpty ? null : fates[at]))],
            Recommendations = recommendations,
            Conflicts = conflicts,
            Who = who,
            SpokenOf = spokenOf,
            NotChecked = NotRun(draft, pile, comparable, policies, mandates),
        };
    }

    // A policy states aims and measures; a report on a meeting or a list of recommendations does not, though it may speak of them.
    private static bool IsPolicy(CheckedInput input) => input.Recommendations.IsEmpty && input.Ledger.Meetings.IsEmpty;

    private static ImmutableArray<NotChecked> NotRun(
        CheckedInput draft, ImmutableArray<CheckedInput> pile, ImmutableArray<CheckedInput> comparable, ImmutableArray<CheckedInput> policies, ImmutableArray<Mandate> mandates)
    {
        var none = ImmutableArray.CreateBuilder<NotChecked>();
        var hasLexicon = Lexicon.For(draft.Language) is not null;
        void Add(string part, string? reason)
        {
            if (!hasLexicon) none.Add(new NotChecked(part, "no-lexicon"));
            else if (reason is not null) none.Add(new NotChecked(part, reason));
        }

        Add("carriage", draft.Recommendations.IsEmpty ? "no-recommendations" : draft.Ledger.Statements.IsEmpty ? "no-statements" : null);
        Add("repeated", pile.IsEmpty ? "nothing-earlier-given" : comparable.IsEmpty ? "other-language" : draft.Recommendations.IsEmpty ? "no-recommendations" : null);
        Add("conflicts-with-other-texts", pile.IsEmpty ? "nothing-earlier-given" : policies.IsEmpty ? "no-policies-given" : null);
        if (mandates.IsEmpty) none.Add(new NotChecked("mandates", "no-mandates-given"));
        return none.ToImmutable();
    }

    /// <summary>Runs engines one after the other, tells of each and notes its method.</summary>
    private sealed class Engines(IProgress<CheckStep>? progress, CancellationToken cancellationToken)
    {
        private readonly ImmutableSortedDictionary<string, string>.Builder methods = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);

        // The ledger is read with each file, before the engines compare.
        public Engines Noting(string method)
        {
            var name = method.Split('/');
            methods[name[0]] = name[1];
            return this;
        }

        public ImmutableSortedDictionary<string, string> Methods => methods.ToImmutable();

        public T Run<T>(string method, Func<T> engine)
        {
            cancellationToken.ThrowIfCancellationRequested();
            progress?.Report(new CheckStep(null, ReadingState.Reading, null, method.Split('/')[0]));
            Noting(method);
            return engine();
        }
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
