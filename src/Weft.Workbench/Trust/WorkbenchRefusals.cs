// Every refusal of this room: code, what, where, remedy. Tests compare with this file, not with a copied sentence.
using System.Globalization;
using Weft.Analysis;

namespace Weft.Workbench.Trust;

/// <summary>The refusals of the workbench.</summary>
public static class WorkbenchRefusals
{
    /// <summary>The item is not there, or not for this person: both look the same.</summary>
    public static Refusal NotFound { get; } = new(
        "not-found", "this is not here", null, "Look in the list of checks on the first page.");

    /// <summary>A member without the permission.</summary>
    public static Refusal NotAllowed { get; } = new(
        "not-allowed", "your role does not allow this", null, "Ask an owner or the secretariat of the workspace.");

    /// <summary>The workspace is archived.</summary>
    public static Refusal Archived { get; } = new(
        "archived", "this workspace is archived: it can be read and taken along, but nothing in it changes", null, "Ask an owner to open it again in its settings.");

    /// <summary>A program whose token does not go as far as its person.</summary>
    public static Refusal NotInScope { get; } = new(
        "not-in-scope", "your role allows this, the token does not", null, "Use a token that was made for it.");

    /// <summary>Someone else changed it first.</summary>
    public static Refusal EditedMeanwhile { get; } = new(
        "edited-meanwhile", "someone else changed this while you were editing", null, "Compare both versions below, then save yours or keep theirs.");

    /// <summary>A source of the item is stricter than what was wished.</summary>
    public static Refusal StricterSource { get; } = new(
        "stricter-source", "this was made from something that fewer people may see", "visibility", "Open its sources first, or choose a stricter visibility.");

    /// <summary>No such room.</summary>
    public static Refusal NoRoom { get; } = new("no-room", "the room is not there", "room", "Choose one of the rooms in the list.");

    /// <summary>Nobody may be linked to the item, so that it cannot be anyone's own.</summary>
    public static Refusal NobodysItem { get; } = new(
        "nobodys-item", "no person may be linked to this, so it cannot be private to one", "visibility", "Keep it to the room instead.");

    /// <summary>No name of a workspace.</summary>
    public static Refusal NoWorkspaceName { get; } = new(
        "no-workspace-name", "the name of the workspace is missing or too long", "workspace", "Write a name of at most 200 characters.");

    /// <summary>The files of the workspace would be more than it may store.</summary>
    public static Refusal TooMuchStored(long mostBytes) => new(
        "quota-stored", string.Create(CultureInfo.InvariantCulture, $"with this the files of the workspace would be over {mostBytes >> 20} MB"), "workspace",
        "Give fewer or smaller files, or ask who runs the server to raise Weft:Quotas:StoredBytes.");

    /// <summary>The workspace would have more documents than it may.</summary>
    public static Refusal TooManyDocuments(int most) => new(
        "quota-documents", string.Create(CultureInfo.InvariantCulture, $"with this the workspace would have over {most} documents"), "workspace",
        "Give a new version of a document that is there, or ask who runs the server to raise Weft:Quotas:Documents.");

    /// <summary>The workspace would have more members than it may.</summary>
    public static Refusal TooManyMembers(int most) => new(
        "quota-members", string.Create(CultureInfo.InvariantCulture, $"with this the workspace would have over {most} members and invitations"), "workspace",
        "Take back an invitation or take a member out, or ask who runs the server to raise Weft:Quotas:Members.");

    /// <summary>Too much work of the workspace is not done yet.</summary>
    public static Refusal TooMuchWaiting(int most) => new(
        "quota-waiting", string.Create(CultureInfo.InvariantCulture, $"{most} checks of the workspace wait or run already"), "workspace",
        "Wait until one is done, or stop one; who runs the server can raise Weft:Quotas:WaitingWork.");

    /// <summary>The person owns as many workspaces as one may.</summary>
    public static Refusal TooManyWorkspaces(int most) => new(
        "quota-workspaces", string.Create(CultureInfo.InvariantCulture, $"you own {most} workspaces already"), null,
        "Work in one of them, or ask who runs the server to raise Weft:Quotas:WorkspacesPerOwner.");

    /// <summary>No draft came with the files.</summary>
    public static Refusal NoDraft { get; } = new(
        "no-draft", "there is no draft to check", null, "Choose the text that you want checked, then press the button again.");

    /// <summary>No matrix was given.</summary>
    public static Refusal NoMatrix { get; } = new("no-matrix", "there is no matrix to read", null, "Choose the edited file, then press the button again.");

    /// <summary>The check is still at work.</summary>
    public static Refusal StillRunning { get; } = new(
        "still-running", "the check is still at work", null, "Wait until it is done, or stop it first.");

    /// <summary>The check has no result.</summary>
    public static Refusal NoResult { get; } = new("no-result", "this check has no result", null, "Run it again.");

    /// <summary>No such finding.</summary>
    public static Refusal NoFinding { get; } = new(
        "no-finding", "this finding is not in the check as it stands", null, "Load the page again: the check was run anew in the meantime.");

    /// <summary>A correction without words.</summary>
    public static Refusal NoCorrection { get; } = new(
        "no-correction", "the correction is empty", "correction", "Write what it should say, or choose Yes or No.");

    /// <summary>A correction that is too long.</summary>
    public static Refusal CorrectionTooLong(int most) => new(
        "correction-too-long", string.Create(CultureInfo.InvariantCulture, $"the correction is over {most} characters"), "correction", "Shorten it.");
}
