// Who asks: set once for each request, by the one who knows (the sign-in, a token, the laptop's one person, the command line).
using System.Collections.Frozen;
using Weft.Workbench.Storage;

namespace Weft.Workbench.Trust;

/// <summary>Who asks for what follows. Nobody, until it is told.</summary>
public sealed class Caller
{
    /// <summary>The person; null for nobody and for an operator.</summary>
    public PersonId? Person { get; private set; }

    /// <summary>Whether this is the one person of a laptop, or the command line beside the database: may do everything.</summary>
    public bool IsOperator { get; private set; }

    /// <summary>What a token allows at most; null where the role alone decides.</summary>
    public FrozenSet<Permission>? Scopes { get; private set; }

    /// <summary>Whether anyone is there.</summary>
    public bool IsSomebody => IsOperator || Person is not null;

    /// <summary>The one person of a laptop, or a program of theirs with a token that allows at most some permissions.</summary>
    public void BecomeOperator(FrozenSet<Permission>? scopes = null) => (Person, IsOperator, Scopes) = (null, true, scopes);

    /// <summary>A person who signed in, or came with a token that allows at most some permissions.</summary>
    public void Become(PersonId person, FrozenSet<Permission>? scopes = null) => (Person, IsOperator, Scopes) = (person, false, scopes);

    /// <summary>The same one in another scope.</summary>
    public void Become(Caller other)
    {
        ArgumentNullException.ThrowIfNull(other);
        (Person, IsOperator, Scopes) = (other.Person, other.IsOperator, other.Scopes);
    }
}
