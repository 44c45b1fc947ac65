using Inspectorate.Data.People;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class AccountMapping : IEntityTypeConfiguration<Account>
{
    public void Configure(EntityTypeBuilder<Account> entity)
    {
        entity.ToTable("accounts");
        entity.HasIndex(account => new { account.OfficeId, account.Role });
        entity.HasIndex(account => account.EmployerId);
        entity.HasIndex(account => account.AgencyId);
        entity.HasIndex(account => new { account.DisplayName, account.Id });
        entity.Ignore(account => account.MaySignIn);
    }
}

/// <summary>
/// Identity maps its passkeys only where a service provider with its options is at hand, which would make the model depend on who
/// made the context; so they are mapped here, and the options keep to the first schema.
/// </summary>
internal sealed class PasskeyMapping : IEntityTypeConfiguration<IdentityUserPasskey<Guid>>
{
    private const int LongestCredentialId = 1023; // WebAuthn, 4 "Credential ID"

    public void Configure(EntityTypeBuilder<IdentityUserPasskey<Guid>> entity)
    {
        entity.ToTable("passkeys");
        entity.HasKey(passkey => passkey.CredentialId);
        entity.Property(passkey => passkey.CredentialId).HasMaxLength(LongestCredentialId);
        entity.OwnsOne(passkey => passkey.Data).ToJson();
        entity.HasOne<Account>().WithMany().HasForeignKey(passkey => passkey.UserId).IsRequired();
    }
}

internal sealed class AccountSessionMapping : IEntityTypeConfiguration<AccountSession>
{
    public void Configure(EntityTypeBuilder<AccountSession> entity)
    {
        entity.ToTable("account_sessions");
        entity.HasIndex(session => session.AccountId);
        entity.HasIndex(session => session.EndsAt);
    }
}

internal sealed class PersonEventMapping : IEntityTypeConfiguration<PersonEvent>
{
    public void Configure(EntityTypeBuilder<PersonEvent> entity)
    {
        entity.ToTable("person_events");
        entity.HasKey(entry => entry.Seq);
        entity.Property(entry => entry.Seq).ValueGeneratedNever();
        entity.HasIndex(entry => new { entry.AccountId, entry.Seq });
    }
}
