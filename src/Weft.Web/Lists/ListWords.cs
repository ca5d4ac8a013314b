// The words of lists in the reader's language: names of lists and columns, what stands in cells.
using Weft.Web.Texts;
using Weft.Workbench.Lists;

namespace Weft.Web.Lists;

/// <summary>Words of lists.</summary>
public static class ListWords
{
    private const int Shortest = 140;

    extension(PageTexts T)
    {
        /// <summary>The name of a list.</summary>
        public string NameOf(ItemList list)
        {
            ArgumentNullException.ThrowIfNull(list);
            return T.Or($"list.{list.Name}", list.Name);
        }

        /// <summary>The name of a column: as the list calls it, or as all do.</summary>
        public string NameOf(ItemList? list, string column) => T.Or($"column.{list?.Name}.{column}", T.Or($"column.{column}", column));

        /// <summary>What stands in a cell.</summary>
        public string WordsOf(Column? column, string? words) => (column?.Kind, words) switch
        {
            (_, null) => "",
            (ColumnKind.Choice, _) => T.Chosen(column.ChoiceName, words),
            (ColumnKind.Choices, _) => string.Join(", ", words.Split("; ").Select(w => T.Chosen(column.ChoiceName, w))),
            (ColumnKind.YesNo, _) => T.Chosen("YesNo", words),
            (ColumnKind.Moment, _) => words.Replace('T', ' ').Replace("Z", " UTC", StringComparison.Ordinal),
            _ => words,
        };

        /// <summary>One choice.</summary>
        public string Chosen(string? name, string value) => T.Or($"choice.{name}.{value}", value);
    }

    /// <summary>Words that are cut where they are long.</summary>
    public static string Short(string words)
    {
        ArgumentNullException.ThrowIfNull(words);
        return words.Length <= Shortest ? words : words[..(Shortest - 1)] + "…";
    }
}
