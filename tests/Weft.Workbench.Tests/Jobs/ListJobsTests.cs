using Weft.Workbench.Jobs;
using Weft.Workbench.Storage;
using Weft.Workbench.Tests.Checks;
using Weft.Workbench.Trust;

namespace Weft.Workbench.Tests.Jobs;

public sealed class ListJobsTests
{
    private static readonly PersonId Ana = Person(1);
    private static readonly PersonId Ben = Person(2);
    private static readonly PersonId Secretary = Person(3);
    private static readonly PersonId Stranger = Person(4);

    [Fact]
    public async Task One_sees_ones_own_jobs_and_who_edits_the_workspace_sees_all()
    {
        await using var desk = await New();

        Assert.Equal(["of-ana"], await Kinds(desk, Ana));
        Assert.Equal(["of-ben"], await Kinds(desk, Ben));
        Assert.Equal(["of-ana", "of-ben"], await Kinds(desk, Secretary));
        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAs(Stranger, (ListJobs use) => use.Run(WorkspaceId.Own, Desk.Ct))).Refusal);
    }

    [Fact]
    public async Task A_job_of_another_cannot_be_stopped_and_looks_absent()
    {
        await using var desk = await New();
        var ofAna = (await desk.DoAs(Ana, (ListJobs use) => use.Run(WorkspaceId.Own, Desk.Ct))).Value.Single().Id;

        foreach (var who in new[] { Ben, Stranger })
        {
            Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAs(who, (StopJob use) => use.Run(WorkspaceId.Own, ofAna, Desk.Ct))).Refusal);
        }

        Assert.Equal(WorkbenchRefusals.NotFound, (await desk.DoAsNobody((StopJob use) => use.Run(WorkspaceId.Own, ofAna, Desk.Ct))).Refusal);
        Assert.Equal(JobState.Stopped, (await desk.DoAs(Secretary, (StopJob use) => use.Run(WorkspaceId.Own, ofAna, Desk.Ct))).Value);
    }

    private static async Task<Desk> New()
    {
        var desk = await Desk.New();
        await desk.DoInside(WorkspaceId.Own, async db =>
        {
            foreach (var (person, role) in new[] { (Ana, Role.Contributor), (Ben, Role.Reader), (Secretary, Role.Secretariat) })
            {
                db.Add(new Membership(WorkspaceId.Own, person, role, null, DateTime.UtcNow));
            }

            db.AddRange(OfPerson("of-ana", Ana), OfPerson("of-ben", Ben));
            return await db.SaveChangesAsync(Desk.Ct);
        });
        return desk;
    }

    private static Job OfPerson(string kind, PersonId person) => new(JobId.New(TimeProvider.System), WorkspaceId.Own, kind, Guid.Empty, person, DateTime.UtcNow);

    private static PersonId Person(int n) => new(new Guid(n, 0, 0, new byte[8]));

    private static async Task<IEnumerable<string>> Kinds(Desk desk, PersonId person) =>
        (await desk.DoAs(person, (ListJobs use) => use.Run(WorkspaceId.Own, Desk.Ct))).Value.Select(j => j.Kind).Order(StringComparer.Ordinal);
}
