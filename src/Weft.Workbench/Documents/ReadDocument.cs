// Intake of one file: bytes in, blocks, language and ledger out.
using System.Collections.Immutable;
using System.Security.Cryptography;
using Weft.Analysis;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Formats;

namespace Weft.Workbench.Documents;

/// <summary>Reads one file into its ledger.</summary>
public static class ReadDocument
{
    /// <summary>One file that was read.</summary>
    /// <param name="Id">Stable id, made from the content.</param>
    /// <param name="File">File name without folders.</param>
    /// <param name="Sha256">Lower-case hex.</param>
    /// <param name="Text">Its blocks.</param>
    /// <param name="Language">Language told from the text; null when unknown.</param>
    /// <param name="Title">Title; null when unknown.</param>
    /// <param name="Date">Date of the document as it states itself; null when unknown.</param>
    /// <param name="Ledger">What was found in it; empty where its language has no lexicon.</param>
    /// <param name="Recommendations">Its recommendations; empty where its language has no lexicon.</param>
    public sealed record Answer(
        string Id, string File, string Sha256, DocumentText Text, string? Language, string? Title, DateOnly? Date,
        Ledger Ledger, ImmutableArray<Recommendation> Recommendations)
    {
        /// <summary>The lexicon of its language; null where there is none, and the engines leave the text alone.</summary>
        public Lexicon? Lexicon => Lexicon.For(Language);
    }

    /// <summary>Reads a file.</summary>
    /// <returns>What was read, or why it cannot be read.</returns>
    /// <exception cref="OperationCanceledException">The reading was stopped.</exception>
    public static Result<Answer> Run(SubmittedFile file, ReadingLimits limits, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(limits);
        if (file.Length > limits.MaxBytes) return FormatsRefusals.TooLarge(file.Name, limits.MaxBytes);
        var content = file.Open();
        var read = DocumentReader.Read(file.Name, content, limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var sha256 = Convert.ToHexStringLower(SHA256.HashData(content));
        return Understand(StableId.Of("in", sha256), file.Name, sha256, read.Value);
    }

    private static Answer Understand(string id, string file, string sha256, DocumentText text)
    {
        var language = LanguageTeller.Tell(text) ?? text.DeclaredLanguage;
        if (Lexicon.For(language) is not { } lexicon) return new Answer(id, file, sha256, text, language, text.Title, text.Date, Ledger.Empty, []);
        var ledger = LedgerReader.Read(id, text, lexicon);
        var recommendations = RecommendationFinder.Find(id, text, ledger.Sections, lexicon);
        var title = TitlePage.Title(text, lexicon);
        var date = TitlePage.Date(text, lexicon) ?? ledger.Meetings.FirstOrDefault()?.Date;
        return new Answer(id, file, sha256, text, language, title, date, ledger, recommendations);
    }
}
