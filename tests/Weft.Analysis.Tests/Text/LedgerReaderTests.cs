// What always holds of a ledger, on made-up and on real documents.
using System.Diagnostics;
using CsCheck;
using Weft.Analysis.Text;
using Weft.Tests.Shared;

namespace Weft.Analysis.Tests.Text;

public sealed class LedgerReaderTests
{
    private const int Runs = 100;

    private static readonly string[] Pieces =
    [
        "The Ministry of Health of Chad (MHC)", "noted that", "participants", "several participants", "it was added that", "should", ", as well as", " and that",
        "3 May 2019", "Session 2:", "the Lake Forum", "LF", ". ", "? ", "\u201C", "\u201D", "(", ")", "a.", "1)", "\n\n", "\n\n## ", "\n\n- ", "by training", "in order to", "**", "moderated by", "Peru", "\u0301", "\U0001F600", "x",
    ];

    private static readonly Gen<string> Markdown = Gen.Int[0, Pieces.Length - 1].Select(i => Pieces[i]).Array[0, 80].Select(pieces => string.Join(' ', pieces));

    [Fact]
    public void Everything_found_stands_in_its_block_in_order() => Markdown.Sample(markdown =>
    {
        var text = MarkdownBlocks.Read(markdown);
        var ledger = LedgerReader.Read("in", text, Lexicon.English);

        Check(text, ledger);
    }, iter: Runs);

    [Theory]
    [InlineData("founding-report", "workshop-report-2012.md")]
    [InlineData("documents", "g7-g20", "2024-06-14-g7-apulia-leaders-communique.en.md")]
    [InlineData("documents", "la-declaration", "2024-09-26-fourth-ministerial.en.md")]
    [InlineData("documents", "gcm", "global-compact-migration-objectives-actions-long.en.md")]
    public void The_same_holds_of_real_documents(params string[] path)
    {
        var text = MarkdownBlocks.Read(File.ReadAllText(SharedFolder.Path(["data", .. path])));
        var ledger = LedgerReader.Read("in", text, Lexicon.English);

        Check(text, ledger);
        Assert.NotEmpty(ledger.Statements);
    }

    [Fact]
    public void Two_runs_give_the_same() => Markdown.Sample(markdown =>
    {
        var text = MarkdownBlocks.Read(markdown);

        Assert.Equal(Printed(LedgerReader.Read("in", text, Lexicon.English)), Printed(LedgerReader.Read("in", text, Lexicon.English)));
    }, iter: Runs);

    [Fact]
    public void A_document_without_running_text_has_an_empty_ledger()
    {
        var text = new DocumentText { Format = DocumentFormat.Pdf, Blocks = [new Block { Kind = BlockKind.Footnote, Text = "Participants noted that it rained.", Number = 1 }] };

        Assert.Equal(Ledger.Empty, LedgerReader.Read("in", text, Lexicon.English));
    }

    [Theory]
    [InlineData("Participants noted that the Lake Forum should meet, as well as that Peru and Chad need to pay. ")]
    [InlineData("the Agency and ")]
    [InlineData("A Forum for B Forum for ")]
    [InlineData("(((((((((( ")]
    [InlineData("aaaaaaaaaa.")]
    [InlineData("XY (XY) ")]
    public void Time_grows_with_the_length_and_not_with_its_square(string piece)
    {
        const int Short = 500;
        const int Times = 8;
        TimeSpan Cost(int length)
        {
            var text = new DocumentText { Format = DocumentFormat.Text, Blocks = [new Block { Kind = BlockKind.Paragraph, Text = string.Concat(Enumerable.Repeat(piece, length)).Trim(), Number = 1 }] };
            LedgerReader.Read("in", text, Lexicon.English);
            var before = Process.GetCurrentProcess().TotalProcessorTime;
            LedgerReader.Read("in", text, Lexicon.English);
            return Process.GetCurrentProcess().TotalProcessorTime - before;
        }

        var (small, large) = (Cost(Short), Cost(Short * Times));

        // Quadratic would be 64 times; other tests run meanwhile, hence the room.
        Assert.True(large < TimeSpan.FromMilliseconds(400) + (small * Times * 3), $"{small.TotalMilliseconds} ms, then {large.TotalMilliseconds} ms");
    }

    private static void Check(DocumentText text, Ledger ledger)
    {
        var actors = ledger.Actors.Select(a => a.Id).ToHashSet(StringComparer.Ordinal);
        Assert.Equal(ledger.Actors.Length, actors.Count);
        Assert.Equal(ledger.Statements.Length, ledger.Statements.Select(s => s.Id).Distinct(StringComparer.Ordinal).Count());
        foreach (var anchor in ledger.Statements.Select(s => s.Anchor).Concat(ledger.Actors.SelectMany(a => a.Mentions)).Concat(ledger.NamedTexts.Select(n => n.Anchor))
            .Concat(ledger.Meetings.SelectMany(m => m.Sessions).SelectMany(s => s.Inputs.Select(i => i.Anchor).Append(s.Anchor))))
            Assert.Equal(anchor, Anchor.Of("in", text.BlockAt(anchor.Paragraph)!, anchor.Span));
        foreach (var statement in ledger.Statements)
        {
            Assert.True(statement.Sentence.Start <= statement.Anchor.Start && statement.Anchor.End <= statement.Sentence.End, statement.Text);
            Assert.True(statement.StandingCue is null == statement.Standing is Standing.NotStated, statement.Text);
            Assert.All(statement.SaidBy, id => Assert.Contains(id, actors));
            Assert.InRange(statement.Confidence, 0, 1);
        }

        Assert.All(ledger.Statements.Zip(ledger.Statements.Skip(1)), p => Assert.True(
            (p.First.Anchor.Paragraph, p.First.Anchor.End).CompareTo((p.Second.Anchor.Paragraph, p.Second.Anchor.Start)) <= 0, p.Second.Text));
        Assert.All(ledger.Sections, s => Assert.True(s.FirstBlock <= s.LastBlock));
        Assert.All(ledger.Sections.Zip(ledger.Sections.Skip(1)), p => Assert.True(p.First.FirstBlock < p.Second.FirstBlock));
        Assert.All(ledger.Meetings, m => Assert.All(m.Chairs.Concat(m.Sessions.SelectMany(s => s.Moderators.Concat(s.Inputs.Select(i => i.Actor)))), id => Assert.Contains(id, actors)));
    }

    private static string Printed(Ledger ledger) => System.Text.Json.JsonSerializer.Serialize(ledger);
}
