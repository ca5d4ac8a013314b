// Every refusal of lists: of cells, rows, files and filters.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Lists;

/// <summary>The refusals of lists.</summary>
public static class ListRefusals
{
    /// <summary>Words that are too long.</summary>
    public static Refusal TooLong(int most) => new(
        "cell-too-long", string.Create(CultureInfo.InvariantCulture, $"this is over {most} characters"), null, "Shorten it.");

    /// <summary>Nothing where something must be.</summary>
    public static Refusal Required { get; } = new("cell-required", "this may not be empty", null, "Fill it in.");

    /// <summary>No number, or out of range.</summary>
    public static Refusal NoNumber(double least, double most, bool isWhole) => new(
        "cell-no-number", string.Create(CultureInfo.InvariantCulture, $"this is no {(isWhole ? "whole " : "")}number from {least} to {most}"), null,
        "Write digits, with a point before decimals.");

    /// <summary>No day.</summary>
    public static Refusal NoDate { get; } = new("cell-no-date", "this is no date", null, "Write it as year-month-day, for example 2026-03-31.");

    /// <summary>Neither yes nor no.</summary>
    public static Refusal NoYesNo { get; } = new("cell-no-yes-no", "this is neither yes nor no", null, "Write yes or no.");

    /// <summary>Not one of the list.</summary>
    public static Refusal NoChoice(IEnumerable<string> choices) => new("cell-no-choice", "this is not one of the choices", null, $"Choose from: {string.Join(", ", choices)}.");

    /// <summary>No item with that label or id can be seen: also said of one that is hidden.</summary>
    public static Refusal NoSuchItem { get; } = new(
        "cell-no-item", "nothing with this name or id can be seen here", null, "Check the spelling, or add it to its list first.");

    /// <summary>Several items bear the label.</summary>
    public static Refusal SeveralSuchItems { get; } = new("cell-several-items", "several are called so", null, "Write the id instead of the name.");

    /// <summary>The id of a row is unknown: also said of an item that is hidden or belongs to another workspace.</summary>
    public static Refusal UnknownId { get; } = new(
        "row-unknown-id", "nothing with this id can be seen here", null, "Leave the id empty to add a new row, or take the list out again.");

    /// <summary>Nothing of the list is called so.</summary>
    public static Refusal NoList { get; } = new("no-list", "there is no list of this name", null, "Choose one from the menu of the workspace.");

    /// <summary>More rows than a file may hold.</summary>
    public static Refusal TooManyRows(int most) => new(
        "list-too-many-rows", string.Create(CultureInfo.InvariantCulture, $"the list has over {most} rows"), null, "Filter it and take it in parts.");

    /// <summary>Items of the list are made elsewhere.</summary>
    public static Refusal MadeElsewhere { get; } = new("list-made-elsewhere", "nothing is added to this list by hand", null, "Add it where it comes from; its guide tells how.");

    /// <summary>No such entry of history can be seen.</summary>
    public static Refusal NoEntry { get; } = new("no-entry", "this entry of the history can not be gone back to", null, "Choose one of the entries that are shown.");

    /// <summary>Too many entries since.</summary>
    public static Refusal TooFarBack(int most) => new(
        "too-far-back", string.Create(CultureInfo.InvariantCulture, $"there are over {most} entries since"), null, "Go back in steps.");

    /// <summary>Nothing was chosen for a bulk edit.</summary>
    public static Refusal NothingChosen { get; } = new("list-nothing-chosen", "no row is ticked", null, "Tick rows, or choose all that match.");

    /// <summary>Too many rows for one bulk edit.</summary>
    public static Refusal TooManyChosen(int most) => new(
        "list-too-many-chosen", string.Create(CultureInfo.InvariantCulture, $"over {most} rows are chosen"), null, "Filter the list and edit it in parts.");

    /// <summary>No column of that key that can be set.</summary>
    public static Refusal NoColumn { get; } = new("list-no-column", "this column is not there, or can only be read", "column", "Choose one of the columns in the list.");

    /// <summary>What a bulk edit is to do is not known.</summary>
    public static Refusal NoAct { get; } = new("list-no-act", "nothing was chosen to do", "act", "Choose what to do with the rows.");

    /// <summary>The item was changed since: undoing would lose that.</summary>
    public static Refusal ChangedSince { get; } = new("changed-since", "this was changed since", null, "Open it and go back in its own history.");

    /// <summary>No file came.</summary>
    public static Refusal NoFile { get; } = new("list-no-file", "there is no file to read", null, "Choose the CSV or Excel file, then press the button again.");

    /// <summary>No column of the file belongs to the list.</summary>
    public static Refusal NoColumns(string file, IEnumerable<string> wanted) => new(
        "list-no-columns", "no column of the file belongs to this list", file, $"Name the columns in the first row: {string.Join(", ", wanted)}.");

    /// <summary>A column stands in the file twice.</summary>
    public static Refusal ColumnTwice(string file, string column) => new(
        "list-column-twice", $"the column {column} is there twice", file, "Keep one of them.");

    /// <summary>The file that was read is gone.</summary>
    public static Refusal FileGone { get; } = new("list-file-gone", "the file that was read is no longer kept", null, "Choose the file again: it is kept for a day.");

    /// <summary>An item stands in the file twice.</summary>
    public static Refusal RowTwice(int first) => new(
        "row-twice", string.Create(CultureInfo.InvariantCulture, $"row {first} is about the same item"), null, "Keep one of the two rows.");

    /// <summary>A row without id could be several items.</summary>
    public static Refusal RowAmbiguous { get; } = new("row-several-items", "several items are called so", null, "Write the id of the one that is meant.");

    /// <summary>A filter that makes no sense for its column.</summary>
    public static Refusal WrongFilter(string column) => new("wrong-filter", "this filter does not fit the column", column, "Clear the filter, or write it as the column shows its values.");
}
