// What must not come out, and to whom it may: a planted word for every way in which an item can be kept from somebody.
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Leaks;

/// <summary>A way in which items are kept.</summary>
internal enum Secret
{
    Public,
    Members,
    Room,
    Private,
    Draft,
    Removed,

    /// <summary>Seen by members, and points at private items wherever it points at something.</summary>
    Crossing,
    Elsewhere,
}

/// <summary>Somebody who looks.</summary>
internal enum Looker
{
    Owner,
    Secretariat,
    Contributor,
    Reader,
    Auditor,

    /// <summary>A contributor who sits in the room and whose the private items and the drafts are.</summary>
    Insider,

    /// <summary>The owner of another workspace.</summary>
    Stranger,

    /// <summary>Once in the secretariat; the membership ended.</summary>
    Gone,

    Nobody,
}

internal static class Secrets
{
    public static Secret[] All { get; } = Enum.GetValues<Secret>();

    public static Looker[] Lookers { get; } = Enum.GetValues<Looker>();

    /// <summary>What all planted words begin like: a search for it finds every one.</summary>
    public const string Stem = "zyxq";

    extension(Secret secret)
    {
        /// <summary>The planted word: one word to every tokenizer, in no real text, part of no other.</summary>
        public string Word => secret switch
        {
            Secret.Public => Stem + "public",
            Secret.Members => Stem + "member",
            Secret.Room => Stem + "roomin",
            Secret.Private => Stem + "owning",
            Secret.Draft => Stem + "drafts",
            Secret.Removed => Stem + "remove",
            Secret.Crossing => Stem + "points",
            _ => Stem + "abroad",
        };

        public Visibility Visibility => secret switch
        {
            Secret.Public => Visibility.Public,
            Secret.Room => Visibility.Room,
            Secret.Private => Visibility.Private,
            _ => Visibility.Members,
        };
    }

    extension(Looker looker)
    {
        /// <summary>The role in the first workspace; null for those who have none.</summary>
        public Role? Role => looker switch
        {
            Looker.Owner => Workbench.Trust.Role.Owner,
            Looker.Secretariat => Workbench.Trust.Role.Secretariat,
            Looker.Contributor or Looker.Insider => Workbench.Trust.Role.Contributor,
            Looker.Reader => Workbench.Trust.Role.Reader,
            Looker.Auditor => Workbench.Trust.Role.Auditor,
            _ => null,
        };

        /// <summary>Whether somebody may see something: written out here once more, by hand, from the issue and not from the code.</summary>
        public bool MaySee(Secret secret) => secret switch
        {
            Secret.Public or Secret.Members or Secret.Crossing => looker.Role is not null,
            Secret.Room or Secret.Private => looker == Looker.Insider,
            Secret.Draft => looker is Looker.Insider or Looker.Owner or Looker.Secretariat,
            Secret.Removed => false,
            _ => looker == Looker.Stranger,
        };

        public bool May(Permission permission) => looker.Role is { } role && Permissions.Of(role).Contains(permission);
    }

    /// <summary>The words that stand in a text.</summary>
    public static Secret[] In(string text) => [.. All.Where(s => text.Contains(s.Word, StringComparison.OrdinalIgnoreCase))];
}
