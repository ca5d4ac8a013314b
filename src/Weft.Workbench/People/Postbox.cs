// Where letters to people go, if a mail server is configured. Without one nothing is written, and links are copied by hand.
namespace Weft.Workbench.People;

/// <summary>What a letter is about: the key of its words.</summary>
public enum LetterKind
{
    /// <summary>Somebody is invited into a workspace.</summary>
    Invitation,

    /// <summary>Somebody asked for a new password.</summary>
    Reset,
}

/// <summary>A letter to one person.</summary>
/// <param name="Kind">What it is about.</param>
/// <param name="To">Mail address.</param>
/// <param name="Language">Language of its words.</param>
/// <param name="Link">The link it carries.</param>
/// <param name="EndsAt">Until when the link works.</param>
public sealed record Letter(LetterKind Kind, string To, string Language, Uri Link, DateTime EndsAt);

/// <summary>The way out for letters; whoever sends mail implements it.</summary>
public interface IPostbox
{
    /// <summary>Whether letters go out at all.</summary>
    public bool IsOpen { get; }

    /// <summary>Takes a letter; it is sent after this returns, or tried again.</summary>
    public Task Put(Letter letter, CancellationToken ct);
}

/// <summary>No mail server: nothing goes out.</summary>
internal sealed class ClosedPostbox : IPostbox
{
    public bool IsOpen => false;

    public Task Put(Letter letter, CancellationToken ct) => Task.CompletedTask;
}
