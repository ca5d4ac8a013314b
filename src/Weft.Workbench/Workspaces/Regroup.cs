// Moves references from one item to another and keeps what it moved. Merging and splitting of all kinds come down to it.
using Microsoft.EntityFrameworkCore;
using Weft.Workbench.Storage;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Workspaces;

/// <summary>An item that can go into another of its kind.</summary>
internal interface IRegrouped
{
    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>Its other names, see <see cref="NameList"/>.</summary>
    public string AliasLines { get; }

    /// <summary>Gives it other names.</summary>
    public void SetAliasLines(string lines);

    /// <summary>Goes into another, or comes out again with null.</summary>
    public void GoInto(Guid? other);
}

/// <summary>Moves references. For one unit of work.</summary>
public sealed class Regroup(WeftDb db, IEnumerable<ReferringItems> referring, TimeProvider clock)
{
    /// <summary>Field of a contributor's actor.</summary>
    internal const string MemberKind = nameof(Membership);

    private const string ActorField = "Actor";
    private const string AliasField = nameof(IRegrouped.AliasLines);

    private readonly List<MovedReference> moved = [];

    /// <summary>Moves all references to one item over to another, whoever may see them.</summary>
    internal async Task MoveAll(Item from, Item to, CancellationToken ct)
    {
        foreach (var finder in referring)
        {
            foreach (var item in await finder.Find(db, ItemRef.To(from), ct)) Move(item, from.Key, to.Key);
        }
    }

    /// <summary>Moves the references of one item.</summary>
    internal void Move(Item item, Guid from, Guid to)
    {
        if (item is not IRefers refers) return;
        foreach (var reference in refers.References.Where(r => KeyList.Read(r.Value).Contains(from)))
        {
            Set(item, refers, reference, KeyList.Replace(reference.Value, from, to));
        }
    }

    /// <summary>Points one field of an item at something else.</summary>
    internal void Set(Item item, IRefers refers, Reference reference, string after)
    {
        moved.Add(new MovedReference(item.GetType().Name, item.Key, reference.Field, reference.Value, after));
        refers.Refer(reference.Field, after);
    }

    /// <summary>Gives an item other names.</summary>
    internal void SetAliases(Item item, IEnumerable<string> names)
    {
        var regrouped = (IRegrouped)item;
        var (before, after) = (regrouped.AliasLines, NameList.Write(names.Where(n => n != regrouped.Name)));
        if (before == after) return;
        moved.Add(new MovedReference(item.GetType().Name, item.Key, AliasField, before, after));
        regrouped.SetAliasLines(after);
    }

    /// <summary>Lets the contributors of one actor speak for another.</summary>
    internal async Task MoveContributors(Item from, Item to, CancellationToken ct)
    {
        var (workspace, key) = (from.Workspace, from.Key);
        foreach (var member in await db.Memberships.Where(m => m.Workspace == workspace && m.Actor == key).ToListAsync(ct))
        {
            moved.Add(new MovedReference(MemberKind, member.Person.Value, ActorField, key.ToString("D"), to.Key.ToString("D")));
            Speak(member, to.Key);
        }
    }

    /// <summary>Records what was done: one act in the history of the item that stays.</summary>
    internal Regrouping Record(RegroupingAct act, Item kept, Item other)
    {
        var done = new Regrouping(RegroupingId.New(clock), act, kept, other, clock.GetUtcNow().UtcDateTime, moved);
        db.Add(done);
        var name = ((IRegrouped)other).Name;
        db.Note(kept, HistoryAct.Merged, act == RegroupingAct.Merge ? null : new { other.Key, Name = name }, act == RegroupingAct.Merge ? new { other.Key, Name = name } : null);
        return done;
    }

    /// <summary>Puts back what was moved. What was changed since stays as people left it.</summary>
    internal async Task PutBack(Regrouping done, CancellationToken ct)
    {
        foreach (var reference in done.References.Reverse())
        {
            if (reference.Kind == MemberKind) await PutBackMember(done, reference, ct);
            else if (await db.FindItem(new ItemRef(reference.Kind, reference.Key), ct) is { } item) PutBack(item, reference);
        }
    }

    private static void PutBack(Item item, MovedReference reference)
    {
        if (reference.Field == AliasField)
        {
            var regrouped = (IRegrouped)item;
            if (regrouped.AliasLines == reference.After) regrouped.SetAliasLines(reference.Before);
            else regrouped.SetAliasLines(Mend(regrouped.AliasLines, reference));
        }
        else if (item is IRefers refers && ValueOf(refers, reference.Field) == reference.After)
        {
            refers.Refer(reference.Field, reference.Before);
        }
    }

    // Names that came with the merge go, names that went with the split come back; those added since stay.
    private static string Mend(string now, MovedReference reference)
    {
        var (before, after) = (NameList.Read(reference.Before), NameList.Read(reference.After));
        return NameList.Write([.. NameList.Read(now).Except(after.Except(before, StringComparer.Ordinal), StringComparer.Ordinal), .. before.Except(after, StringComparer.Ordinal)]);
    }

    private static string ValueOf(IRefers refers, string field) => refers.References.FirstOrDefault(r => r.Field == field).Value ?? "";

    private async Task PutBackMember(Regrouping done, MovedReference reference, CancellationToken ct)
    {
        var (workspace, person, speaks) = (done.Workspace, new PersonId(reference.Key), Guid.ParseExact(reference.After, "D"));
        if (await db.Memberships.SingleOrDefaultAsync(m => m.Workspace == workspace && m.Person == person && m.Actor == speaks, ct) is { } member)
        {
            Speak(member, Guid.ParseExact(reference.Before, "D"));
        }
    }

    private void Speak(Membership member, Guid actor)
    {
        var before = member.Actor;
        member.Become(member.Role, actor);
        db.Note(member.Workspace, HistoryAct.Membership, new ItemRef(MemberKind, member.Person.Value), new { Actor = before }, new { Actor = actor });
    }
}
