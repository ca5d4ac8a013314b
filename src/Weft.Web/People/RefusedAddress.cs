// A refusal that is told on another page than where it arose: the address carries its code, and only codes that are known here are told.
using System.Collections.Frozen;
using Weft.Analysis;
using Weft.Workbench.People;

namespace Weft.Web.People;

/// <summary>Refusals in addresses.</summary>
internal static class RefusedAddress
{
    private static readonly FrozenDictionary<string, Refusal> Known = new[]
    {
        PeopleRefusals.StepOver, PeopleRefusals.WrongPasskey, PeopleRefusals.AccountClosed, PeopleRefusals.SignOnFailed, PeopleRefusals.UnknownSignOn,
        PeopleRefusals.SignOnTaken, PeopleRefusals.SignInAgain, PeopleRefusals.DeadLink, PeopleRefusals.SignInToAccept, PeopleRefusals.OtherPerson,
        PeopleRefusals.TooManyPasskeys(KeepPasskeys.Most), PeopleRefusals.ChangedMeanwhile,
    }.ToFrozenDictionary(r => r.Code, StringComparer.Ordinal);

    /// <summary>The address of a page that tells a refusal.</summary>
    public static string Of(string language, string page, Refusal refusal, string? back) =>
        $"/{language}/{page}?refused={refusal.Code}{(ReturnAddress.IsLocal(back) ? $"&return={Uri.EscapeDataString(back!)}" : "")}";

    /// <summary>The refusal of a code; null for what is not known.</summary>
    public static Refusal? Find(string? code) => code is null ? null : Known.GetValueOrDefault(code);
}
