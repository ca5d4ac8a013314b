// Every refusal about workspaces, small lists and what is common to all items.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Workspaces;

/// <summary>The refusals of workspaces.</summary>
public static class WorkspaceRefusals
{
    /// <summary>Something that needs a name has none.</summary>
    public static Refusal NoName { get; } = new("no-name", "the name is empty", "name", "Write a name.");

    /// <summary>None of the languages.</summary>
    public static Refusal NoLanguage { get; } = new("no-language", "this language is none of those that Weft speaks", "language", "Choose one from the list.");

    /// <summary>A default that would not let members see anything new, or show it to everyone at once.</summary>
    public static Refusal NoDefault { get; } = new(
        "no-default", "new things can begin as seen by members or by their maker alone", "visibility", "Choose one of the two; each thing can be opened later.");

    /// <summary>Only a demonstration can be taken away whole.</summary>
    public static Refusal NoDemonstration { get; } = new(
        "no-demonstration", "this workspace is no demonstration", null, "Archive it instead: then it leaves the list and nothing is lost.");

    /// <summary>Nobody may open workspaces but those who answer for one already.</summary>
    public static Refusal MayNotCreate { get; } = new(
        "may-not-create", "only who owns a workspace here can open another", null, "Ask an owner to open it and to invite you.");

    /// <summary>Both are the same.</summary>
    public static Refusal SameItem { get; } = new("same-item", "something cannot be merged into itself", "into", "Choose another one.");

    /// <summary>The merge was undone already, or something else was merged on top of it.</summary>
    public static Refusal NotLastRegrouping { get; } = new(
        "not-last-regrouping", "this can no longer be undone: it was undone already, or another merge came after it", null, "Undo the later one first.");

    /// <summary>Two entries of different lists.</summary>
    public static Refusal OtherList { get; } = new("other-list", "the two stand in different lists", "into", "Choose one from the same list.");

    /// <summary>A text that is too long.</summary>
    public static Refusal TooLong(string field, int most) => new(
        "too-long", string.Create(CultureInfo.InvariantCulture, $"this is over {most} characters"), field, "Shorten it.");

    /// <summary>Too many entries in a list.</summary>
    public static Refusal TooMany(string field, int most) => new(
        "too-many", string.Create(CultureInfo.InvariantCulture, $"these are more than {most}"), field, "Leave some out.");
}
