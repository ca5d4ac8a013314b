// Every refusal of this folder. None says whether an address is known here.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.People;

/// <summary>The refusals of people.</summary>
public static class PeopleRefusals
{
    /// <summary>Address or password are wrong; which of the two is not said.</summary>
    public static Refusal WrongCredentials { get; } = new(
        "wrong-credentials", "this address and this password do not belong together", null, "Type both again, or ask for a new link.");

    /// <summary>An administrator closed the account.</summary>
    public static Refusal AccountClosed { get; } = new(
        "account-closed", "this account is closed", null, "Ask whoever looks after this installation.");

    /// <summary>The code of the app is wrong or was used.</summary>
    public static Refusal WrongCode { get; } = new(
        "wrong-code", "this code is not valid, or it was used already", "code", "Type the code that the app shows now, or a recovery code that you have not used.");

    /// <summary>The second step came too late.</summary>
    public static Refusal StepOver { get; } = new("step-over", "this took too long", null, "Begin to sign in again.");

    /// <summary>The passkey does not open anything here.</summary>
    public static Refusal WrongPasskey { get; } = new(
        "wrong-passkey", "this passkey was not accepted", null, "Try again, or sign in with your password.");

    /// <summary>The provider's person is not known here.</summary>
    public static Refusal UnknownSignOn { get; } = new(
        "unknown-sign-on", "nobody here belongs to this sign-on", null, "Open the link of your invitation first, or sign in with your password and connect it on the page of your account.");

    /// <summary>The provider did not say who it is.</summary>
    public static Refusal SignOnFailed { get; } = new(
        "sign-on-failed", "the sign-on did not succeed", null, "Try again, or sign in with your password.");

    /// <summary>The sign-on belongs to somebody else.</summary>
    public static Refusal SignOnTaken { get; } = new(
        "sign-on-taken", "this sign-on belongs to another person here", null, "Sign out at the provider and sign in there as yourself.");

    /// <summary>An act that wants a fresh sign-in.</summary>
    public static Refusal SignInAgain { get; } = new(
        "sign-in-again", "for this you show once more who you are", null, "Confirm with your password or passkey, then do it again.");

    /// <summary>A link that is over, used or mistyped: all look the same.</summary>
    public static Refusal DeadLink { get; } = new(
        "dead-link", "this link is not valid: it was used, it is over, or a part of it is missing", null, "Ask for a new link.");

    /// <summary>The password is too easy.</summary>
    public static Refusal PasswordEasy { get; } = new(
        "password-easy", "this password is easy to guess: common words, your own name and rows of keys do not count", "password", "Use four or five words that do not belong together.");

    /// <summary>The two passwords differ.</summary>
    public static Refusal PasswordsDiffer { get; } = new(
        "passwords-differ", "the two passwords are not the same", "password", "Type the new password twice.");

    /// <summary>No name.</summary>
    public static Refusal NoName { get; } = new(
        "no-person-name", "the name is missing or too long", "name", "Write the name by which the others know you, in at most 100 characters.");

    /// <summary>Not a mail address.</summary>
    public static Refusal NoMail { get; } = new(
        "no-mail", "this is not a mail address", "mail", "Write one address, such as name@ministry.example.");

    /// <summary>The address belongs to another account.</summary>
    public static Refusal MailTaken { get; } = new(
        "mail-taken", "this address cannot be used here", "mail", "Use another address, or sign in with this one.");

    /// <summary>The person is a member already.</summary>
    public static Refusal MemberAlready { get; } = new(
        "member-already", "this person is a member of the workspace already", null, "Change the role in the list of members.");

    /// <summary>A contributor speaks for an actor.</summary>
    public static Refusal NoActor { get; } = new(
        "no-actor", "a contributor speaks for one institution", "actor", "Choose the institution, or another role.");

    /// <summary>A workspace without an owner.</summary>
    public static Refusal LastOwner { get; } = new(
        "last-owner", "a workspace keeps at least one owner", null, "Make somebody else an owner first.");

    /// <summary>Somebody is signed in as another.</summary>
    public static Refusal OtherPerson { get; } = new(
        "other-person", "this invitation is for another address than yours", null, "Sign out, then open the link again.");

    /// <summary>The invited address has an account.</summary>
    public static Refusal SignInToAccept { get; } = new(
        "sign-in-to-accept", "there is an account for this address already", null, "Sign in, then open the link again.");

    /// <summary>Something else changed the person in the same moment.</summary>
    public static Refusal ChangedMeanwhile { get; } = new(
        "person-changed", "your account was changed in the same moment", null, "Look at it as it is now, then do it again.");

    /// <summary>No such person.</summary>
    public static Refusal NoPerson { get; } = new("no-person", "there is no such person", null, "Look in the list of people.");

    /// <summary>The last way in may not go.</summary>
    public static Refusal LastWayIn { get; } = new(
        "last-way-in", "this is your only way to sign in", null, "Set a password or add another passkey first.");

    /// <summary>Too many invitations.</summary>
    public static Refusal TooManyInvitations(int most) => new(
        "too-many-invitations", string.Create(CultureInfo.InvariantCulture, $"{most} invitations wait for an answer already"), null, "Take some back first.");

    /// <summary>Too many passkeys.</summary>
    public static Refusal TooManyPasskeys(int most) => new(
        "too-many-passkeys", string.Create(CultureInfo.InvariantCulture, $"an account keeps at most {most} passkeys"), null, "Remove one that you do not use.");

    /// <summary>Too many tries.</summary>
    public static Refusal TooManyTries(DateTime until) => new(
        "too-many-tries",
        string.Create(CultureInfo.InvariantCulture, $"too many tries for this address; its password is not looked at before {until:yyyy-MM-dd HH:mm} UTC"), null,
        "Wait until then, use a passkey, or ask for a new link.");

    /// <summary>Too short.</summary>
    public static Refusal PasswordTooShort(int fewest) => new(
        "password-short", string.Create(CultureInfo.InvariantCulture, $"the password has fewer than {fewest} characters"), "password", "Use four or five words that do not belong together.");

    /// <summary>Too long.</summary>
    public static Refusal PasswordTooLong(int most) => new(
        "password-long", string.Create(CultureInfo.InvariantCulture, $"the password has more than {most} characters"), "password", "Shorten it.");
}
