// Word documents: text as if all changes were accepted; notes, comments and heads set aside; nothing run, nothing fetched.
using System.Collections.Immutable;
using System.Xml;
using System.Xml.Linq;
using Weft.Analysis;
using Weft.Formats.Packaging;
using Weft.Formats.Shapes;

namespace Weft.Formats.Docx;

using Weft.Analysis.Text; // inside: a package has a namespace named DocumentFormat

/// <summary>Reads Word documents (Office Open XML, transitional and strict, with or without macros).</summary>
internal static class DocxReader
{
    private const string Format = "Word";

    /// <summary>Reads a file whose bytes are a Word document.</summary>
    public static Result<DocumentText> Read(byte[] content, ReadingBudget budget)
    {
        using var package = PackageParts.Open(content, budget);
        try
        {
            return Read(package, budget);
        }
        catch (Exception e) when (e is XmlException or InvalidDataException)
        {
            return FormatsRefusals.Damaged(budget.File, Format);
        }
    }

    private static Result<DocumentText> Read(PackageParts package, ReadingBudget budget)
    {
        var main = PartRelations.Of(package, "", Format).Parts("officeDocument").FirstOrDefault() ?? "word/document.xml";
        if (!package.Has(main)) return FormatsRefusals.Damaged(budget.File, Format);
        PartXml.Check(package.OpenPart(main), budget, Format, budget.Limits.MaxUnpackedBytes, "p", "tr");
        var relations = PartRelations.Of(package, main, Format);
        var styles = new DocxStyles(Tree(package, relations, "styles"));
        var document = new DocxDocument(budget, styles, new DocxNumbering(Tree(package, relations, "numbering"), styles));
        foreach (var kind in (ReadOnlySpan<string>)["footnote", "endnote", "comment"])
        {
            if (Tree(package, relations, kind + "s") is { } notes) document.TakeNotes(kind, notes);
        }

        ReadBody(package, main, document);
        document.AddNotesLeft();
        ReadHeads(package, relations, document);
        CutParagraphs.Join(document.Blocks.Drafts, budget.Limits.MaxBlockLength);
        HeadingShapes.Apply(document.Blocks.Drafts);
        var blocks = document.Blocks.Numbered();
        if (!blocks.Any(b => b.IsRunningText)) return FormatsRefusals.NoText(budget.File);
        var properties = PackageProperties.Of(package, Format);
        return new DocumentText
        {
            Format = DocumentFormat.Docx,
            Blocks = blocks,
            Title = document.Title ?? DocumentTitle.Of(blocks) ?? properties.Title,
            DeclaredLanguage = properties.Language ?? LanguageTag.Primary(styles.Language),
            Problems = ProblemsOf(package, relations),
        };
    }

    private static XElement? Tree(PackageParts package, PartRelations relations, string kind) =>
        relations.Parts(kind).FirstOrDefault(package.Has) is { } part ? package.ReadXml(part, Format).Root : null;

    private static void ReadBody(PackageParts package, string main, DocxDocument document)
    {
        using var reader = PartXml.Open(package.OpenPart(main));
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && WordXml.NameOf(reader.NamespaceURI, reader.LocalName) == "body") new DocxStory(document).Read(reader);
        }
    }

    // A long document repeats its few heads in every section: each text is kept once.
    private static void ReadHeads(PackageParts package, PartRelations relations, DocxDocument document)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in relations.Parts("header").Concat(relations.Parts("footer")).Where(package.Has))
        {
            var heads = document.Collect(() => new DocxStory(document, BlockKind.RunningHead).Read(package.ReadXml(part, Format).Root!));
            document.Blocks.Drafts.AddRange(heads.Drafts.Where(h => seen.Add(h.Block.Text)));
        }
    }

    private static ImmutableArray<ReadingProblem> ProblemsOf(PackageParts package, PartRelations relations)
    {
        var problems = ImmutableArray.CreateBuilder<ReadingProblem>();
        if (PackageKind.HasMacros(package)) problems.Add(FormatsProblems.Macros());
        foreach (var kind in relations.Outside) problems.Add(FormatsProblems.OutsideLink(kind));
        return problems.ToImmutable();
    }
}
