// Every refusal about meetings and what is said there.
using Weft.Analysis;

namespace Weft.Workbench.Meetings;

/// <summary>The refusals of meetings.</summary>
public static class MeetingRefusals
{
    /// <summary>The rule of a meeting at which something was recorded.</summary>
    public static Refusal RuleStands { get; } = new(
        "rule-stands", "statements of this meeting are recorded already, under its present rule", "attribution",
        "Open another meeting under the other rule and record there.");

    /// <summary>A statement cannot come under another rule than that under which it was recorded.</summary>
    public static Refusal OtherRule { get; } = new(
        "other-rule", "the statement was recorded under another rule than that of this meeting", "meeting", "Record it anew in that meeting and remove this one.");

    /// <summary>A session of another meeting.</summary>
    public static Refusal OtherMeeting { get; } = new("other-meeting", "the session is part of another meeting", "session", "Choose a session of the statement's own meeting.");

    /// <summary>Statements hang on the session.</summary>
    public static Refusal SessionInUse { get; } = new(
        "session-in-use", "statements of this session are recorded already", "meeting", "Leave it in its meeting, or move its statements first.");

    /// <summary>A statement under a rule can belong to nobody.</summary>
    public static Refusal NobodysStatement { get; } = new(
        "nobodys-statement", "under the rule of the meeting no person may be linked to this, so it cannot be private to one", "visibility",
        "Keep it to the members or to the room of the meeting.");

    /// <summary>The last day comes before the first.</summary>
    public static Refusal EndsBefore { get; } = new("ends-before", "the last day comes before the first", "ends_on", "Correct one of the two.");
}
