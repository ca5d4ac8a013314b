// Registers people: Identity over our database, the ways to sign in, sessions.
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;

namespace Weft.Workbench.People;

/// <summary>The services of this folder.</summary>
internal static class PeopleServices
{
    private const int HashRounds = 210_000; // PBKDF2 with HMAC-SHA-512, as OWASP's sheet on storing passwords has it

    public static IServiceCollection AddPeople(this IServiceCollection services)
    {
        services.AddIdentityCore<Person>(identity =>
        {
            identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3; // the one with passkeys
            identity.User.RequireUniqueEmail = true;
        }).AddUserStore<PersonStore>();
        services.Configure<PasswordHasherOptions>(hasher => hasher.IterationCount = HashRounds);
        services.AddScoped<BeginSession>().AddScoped<FindSession>().AddScoped<EndSessions>();
        services.AddScoped<SignInTries>().AddScoped<SignInSteps>().AddScoped<CheckPassword>();
        services.AddScoped<SignInWithPassword>().AddScoped<SignInWithCode>();
        services.AddScoped<SignInWithPasskey>().AddScoped<SignInWithProvider>().AddScoped<ConfirmPerson>();
        services.AddScoped<ChangePassword>().AddScoped<ResetPassword>().AddScoped<UseCodes>().AddScoped<KeepPasskeys>().AddScoped<ShowAccount>();
        services.AddScoped<KeepTokens>().AddScoped<EnterByToken>().AddScoped<ReplyOnce>();
        services.AddScoped<InviteMember>().AddScoped<AcceptInvitation>().AddScoped<ListMembers>().AddScoped<ChangeMember>();
        services.AddScoped<PersonNames>().AddScoped<ListSignIns>().AddScoped<ErasePerson>().AddScoped<TakeOutPerson>().AddScoped<LookAfterPeople>();
        services.TryAddSingleton<IPostbox, ClosedPostbox>();
        services.AddScoped<TakeInPerson>().AddScoped<FirstStart>();
        return services;
    }
}
