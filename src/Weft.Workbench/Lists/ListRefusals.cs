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

    /// <summary>A filter that makes no sense for its column.</summary>
    public static Refusal WrongFilter(string column) => new("wrong-filter", "this filter does not fit the column", column, "Clear the filter, or write it as the column shows its values.");
}
