using Inspectorate.Data.People;
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
        entity.HasIndex(account => new { account.DisplayName, account.Id });
        entity.Ignore(account => account.MaySignIn);
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
