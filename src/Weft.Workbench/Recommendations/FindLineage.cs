// Earlier items like those of a list, found in other lists.
using System.Collections.Immutable;
using Weft.Analysis;
using Weft.Analysis.Lineage;
using Weft.Analysis.Recommendations;
using Weft.Analysis.Text;
using Weft.Formats;
using Weft.Workbench.Documents;

namespace Weft.Workbench.Recommendations;

/// <summary>Finds the lineage of every item of a list.</summary>
public static class FindLineage
{
    /// <summary>An item and one earlier item like it.</summary>
    /// <param name="Item">The item.</param>
    /// <param name="Rank">1 is the best.</param>
    /// <param name="Link">How the two relate.</param>
    public sealed record Row(GivenItem Item, int Rank, LineageLink Link);

    /// <summary>Looks up every item of one list in the others. Items are read as English unless their list says otherwise.</summary>
    /// <param name="items">The list to look up.</param>
    /// <param name="corpus">Lists of earlier items; where an id is in several of them the later ones carry the name of their file.</param>
    /// <param name="top">How many earlier items to give for each, 1 to 100.</param>
    /// <param name="limits">What is accepted.</param>
    /// <param name="cancellationToken">Stops it.</param>
    public static Result<ImmutableArray<Row>> Run(
        SubmittedFile items, ImmutableArray<SubmittedFile> corpus, int top, ReadingLimits limits, CancellationToken cancellationToken)
    {
        var read = GivenItems.Read(items, limits, cancellationToken);
        if (!read.IsOk) return read.Refusal;
        var earlier = new List<GivenItem>();
        var ids = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in corpus)
        {
            var list = GivenItems.Read(file, limits, cancellationToken);
            if (!list.IsOk) return list.Refusal;
            earlier.AddRange(list.Value.Select(item => ids.Add(item.Id) ? item : item with { Id = $"{file.Name}#{item.Id}" }));
        }

        var unread = read.Value.Concat(earlier).FirstOrDefault(i => i.Language is not null && Lexicon.For(i.Language) is null);
        if (unread is not null) return DocumentRefusals.NoLexicon($"item {unread.Id}", unread.Language!);
        var language = read.Value.Select(i => i.Language).FirstOrDefault(l => l is not null);
        var lexicon = Lexicon.For(language) ?? Lexicon.English;
        var index = LineageCorpus.Build([.. earlier.Select(i => ToLineage(i, lexicon))], lexicon);
        var rows = ImmutableArray.CreateBuilder<Row>();
        foreach (var item in read.Value)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var rank = 0;
            foreach (var link in index.Find(ToLineage(item, lexicon), top)) rows.Add(new Row(item, ++rank, link));
        }

        return rows.ToImmutable();
    }

    private static LineageItem ToLineage(GivenItem item, Lexicon lexicon) =>
        new(item.Id, item.Text, item.Date, item.Outcome, OperationalitySlots.Read(item.Text, lexicon));
}
