using Inspectorate.Data.Cases;
using Inspectorate.Workflows.Running;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Inspectorate.Data.Mappings;

internal sealed class WorkflowCaseMapping : IEntityTypeConfiguration<WorkflowCase>
{
    public void Configure(EntityTypeBuilder<WorkflowCase> entity)
    {
        entity.ToTable("cases");
        entity.Property(@case => @case.Id).ValueGeneratedNever();
        entity.HasIndex(@case => @case.Number).IsUnique();
        entity.HasIndex(@case => @case.ParentId);
        entity.Property(@case => @case.Seq).IsConcurrencyToken();
        entity.HasMany(@case => @case.History).WithOne().HasForeignKey(entry => entry.CaseId).OnDelete(DeleteBehavior.Restrict);
        entity.HasMany(@case => @case.Dues).WithOne().HasForeignKey(due => due.CaseId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class HistoryEntryMapping : IEntityTypeConfiguration<HistoryEntry>
{
    public void Configure(EntityTypeBuilder<HistoryEntry> entity)
    {
        entity.ToTable("history");
        entity.HasKey(entry => new { entry.CaseId, entry.Seq });
        entity.Property(entry => entry.Seq).ValueGeneratedNever();
    }
}

internal sealed class DueRowMapping : IEntityTypeConfiguration<DueRow>
{
    public void Configure(EntityTypeBuilder<DueRow> entity)
    {
        entity.ToTable("dues");
        entity.HasKey(due => new { due.CaseId, due.Deadline, due.StartedBySeq });
        entity.Ignore(due => due.IsRunning);
        entity.Property(due => due.MissedAt).IsConcurrencyToken();
        entity.HasIndex(due => due.DueAt).HasFilter("\"EndedAt\" IS NULL AND \"MissedAt\" IS NULL AND \"StoppedAt\" IS NULL");
    }
}

internal sealed class OutboxRowMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> entity)
    {
        entity.ToTable("outbox");
        entity.HasKey(row => new { row.CaseId, row.Seq });
        entity.Property(row => row.Seq).ValueGeneratedNever();
        entity.HasIndex(row => new { row.CaseId, row.Seq }).HasFilter("\"DoneAt\" IS NULL").HasDatabaseName("IX_outbox_open");
    }
}

internal sealed class CommandRunMapping : IEntityTypeConfiguration<CommandRun>
{
    public void Configure(EntityTypeBuilder<CommandRun> entity)
    {
        entity.ToTable("command_runs");
        entity.HasKey(run => new { run.CaseId, run.Seq, run.Name });
        entity.Property(run => run.Seq).ValueGeneratedNever();
    }
}

internal sealed class WorkItemMapping : IEntityTypeConfiguration<WorkItem>
{
    public void Configure(EntityTypeBuilder<WorkItem> entity)
    {
        entity.ToTable("work_items");
        entity.HasKey(item => new { item.CaseId, item.Role });
        // State and lifecycle only so that a filter reads the index and not the rows.
        entity.HasIndex(item => new { item.Role, item.OfficeId, item.DueAt, item.Number, item.State, item.Lifecycle });
        entity.HasIndex(item => new { item.AssignedTo, item.Role, item.OfficeId, item.DueAt, item.Number });
    }
}

internal sealed class AssignmentMapping : IEntityTypeConfiguration<Assignment>
{
    public void Configure(EntityTypeBuilder<Assignment> entity)
    {
        entity.ToTable("assignments");
        entity.HasKey(assignment => new { assignment.CaseId, assignment.Role });
    }
}

internal sealed class SavedViewMapping : IEntityTypeConfiguration<SavedView>
{
    public void Configure(EntityTypeBuilder<SavedView> entity)
    {
        entity.ToTable("saved_views");
        entity.Property(view => view.Id).ValueGeneratedNever();
        entity.HasIndex(view => new { view.OwnerId, view.Name }).IsUnique();
        entity.HasIndex(view => new { view.Role, view.OfficeId, view.IsShared });
    }
}

internal sealed class DefaultViewMapping : IEntityTypeConfiguration<DefaultView>
{
    public void Configure(EntityTypeBuilder<DefaultView> entity)
    {
        entity.ToTable("default_views");
        entity.HasKey(view => view.AccountId);
        entity.HasOne<SavedView>().WithMany().HasForeignKey(view => view.ViewId).OnDelete(DeleteBehavior.Cascade);
    }
}

internal sealed class CaseDocumentMapping : IEntityTypeConfiguration<CaseDocument>
{
    public void Configure(EntityTypeBuilder<CaseDocument> entity)
    {
        entity.ToTable("documents");
        entity.HasIndex(document => document.CaseId);
    }
}

internal sealed class CaseMessageMapping : IEntityTypeConfiguration<CaseMessage>
{
    public void Configure(EntityTypeBuilder<CaseMessage> entity)
    {
        entity.ToTable("messages");
        entity.HasIndex(message => message.CaseId);
    }
}

internal sealed class LetterMapping : IEntityTypeConfiguration<Letter>
{
    public void Configure(EntityTypeBuilder<Letter> entity)
    {
        entity.ToTable("letters");
        entity.HasIndex(letter => letter.CaseId);
        entity.HasIndex(letter => new { letter.CaseId, letter.Seq, letter.Template, letter.To }).IsUnique();
    }
}
