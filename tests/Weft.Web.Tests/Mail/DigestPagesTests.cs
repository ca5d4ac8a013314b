using System.Net;
using System.Reflection;
using Microsoft.EntityFrameworkCore;
using Weft.Web.Tests.People;
using Weft.Workbench.Notifications;
using Weft.Workbench.Storage;

namespace Weft.Web.Tests.Mail;

public sealed class DigestPagesTests(SignedIn house)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_chosen_on_the_page_holds()
    {
        var person = await house.Person("Dora");
        using var http = house.Client(person);

        using var answer = await SignedIn.Form(http, "/en/account/notifications", "digests", ("Reply", "Weekly"), ("Mention", "Never"), ("Changed", "Nonsense"));

        var chosen = await house.Do((WeftDb db) => db.DigestChoices.Where(c => c.Person == person.Id).ToDictionaryAsync(c => c.Kind, c => c.Every, Ct));
        Assert.Equal((DigestEvery.Weekly, DigestEvery.Never, 2), (chosen[NotificationKind.Reply], chosen[NotificationKind.Mention], chosen.Count));
    }

    [Fact]
    public async Task A_mail_program_stops_digests_by_itself_with_the_key_alone()
    {
        var person = await house.Person("Emil");
        var state = (DigestState)Activator.CreateInstance(typeof(DigestState), BindingFlags.Instance | BindingFlags.NonPublic, null, [person.Id, DateTime.UnixEpoch], null)!;
        await house.Do((WeftDb db) =>
        {
            db.Add(state);
            return db.SaveChangesAsync(Ct);
        });
        using var http = house.Client();

        Assert.Contains("<button", await http.GetStringAsync($"/en/unsubscribe/{state.Unsubscribe}", Ct), StringComparison.Ordinal);
        Assert.Equal(0, await Stopped(person));
        using var sent = new FormUrlEncodedContent([new("List-Unsubscribe", "One-Click")]);
        using var answer = await http.PostAsync($"/en/unsubscribe/{state.Unsubscribe}", sent, Ct);

        Assert.Contains(answer.StatusCode, new[] { HttpStatusCode.OK, HttpStatusCode.Redirect });
        Assert.Equal(Enum.GetValues<NotificationKind>().Length, await Stopped(person));
    }

    private Task<int> Stopped(TestPerson person) => house.Do((WeftDb db) => db.DigestChoices.CountAsync(c => c.Person == person.Id && c.Every == DigestEvery.Never, Ct));
}
