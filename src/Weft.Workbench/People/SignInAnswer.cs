// What a right password leads to.
namespace Weft.Workbench.People;

/// <summary>Signed in, or one step on the way.</summary>
public abstract record SignInAnswer
{
    private SignInAnswer()
    {
    }

    /// <summary>Signed in.</summary>
    public sealed record SignedIn(BegunSession Session) : SignInAnswer;

    /// <summary>A code of the app is needed.</summary>
    /// <param name="Step">Secret of the awaited step, for a cookie.</param>
    public sealed record CodeNeeded(string Step) : SignInAnswer;
}
