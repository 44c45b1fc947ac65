using System.Data;
using System.Data.Common;
using Inspectorate.Data.Cases;
using Inspectorate.Data.Mappings;
using Inspectorate.Data.People;
using Inspectorate.Data.Proofs;
using Inspectorate.Domain.Appeals;
using Inspectorate.Domain.EmergencyReads;
using Inspectorate.Domain.FeeChecks;
using Inspectorate.Domain.FeeChecks.Files;
using Inspectorate.Domain.FeeChecks.Tables;
using Inspectorate.Domain.FeeChecks.Verdicts;
using Inspectorate.Domain.Inspections;
using Inspectorate.Domain.Licensing;
using Inspectorate.Domain.OldRegister;
using Inspectorate.Domain.OutsideRequests;
using Inspectorate.Domain.Recipients;
using Inspectorate.Domain.Register;
using Inspectorate.Domain.Retaliation;
using Inspectorate.Domain.Shared;
using Inspectorate.Domain.Support;
using Inspectorate.Domain.WageClaims;
using Inspectorate.Storage;
using Inspectorate.Workflows.Running;
using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace Inspectorate.Data;

/// <summary>Everything but who a worker is. Its two heirs differ in the provider alone.</summary>
public abstract class MainContext(DbContextOptions options)
    : IdentityUserContext<Account, Guid, IdentityUserClaim<Guid>, IdentityUserLogin<Guid>, IdentityUserToken<Guid>, IdentityUserPasskey<Guid>>(options)
{
    private const string UniqueViolation = "23505";

    public DbSet<WorkflowCase> Cases => Set<WorkflowCase>();
    public DbSet<HistoryEntry> History => Set<HistoryEntry>();
    public DbSet<DueRow> Dues => Set<DueRow>();
    public DbSet<OutboxRow> Outbox => Set<OutboxRow>();
    public DbSet<CommandRun> CommandRuns => Set<CommandRun>();
    public DbSet<WorkItem> WorkItems => Set<WorkItem>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<DefaultView> DefaultViews => Set<DefaultView>();
    public DbSet<Assignment> Assignments => Set<Assignment>();
    public DbSet<CaseDocument> Documents => Set<CaseDocument>();
    public DbSet<CaseMessage> Messages => Set<CaseMessage>();
    public DbSet<Letter> Letters => Set<Letter>();
    public DbSet<HeldText> HeldTexts => Set<HeldText>();
    public DbSet<RetaliationSign> RetaliationSigns => Set<RetaliationSign>();
    public DbSet<RetaliationReport> RetaliationReports => Set<RetaliationReport>();
    public DbSet<SupportRequest> SupportRequests => Set<SupportRequest>();
    public DbSet<HelpInterview> HelpInterviews => Set<HelpInterview>();

    public DbSet<WageClaim> WageClaims => Set<WageClaim>();
    public DbSet<AssistedFiling> AssistedFilings => Set<AssistedFiling>();
    public DbSet<GroupedClaim> GroupedClaims => Set<GroupedClaim>();
    public DbSet<LostCode> LostCodes => Set<LostCode>();
    public DbSet<DisputeLetter> DisputeLetters => Set<DisputeLetter>();
    public DbSet<Licence> Licences => Set<Licence>();
    public DbSet<Inspection> Inspections => Set<Inspection>();
    public DbSet<Place> Places => Set<Place>();
    public DbSet<VisitRequest> VisitRequests => Set<VisitRequest>();
    public DbSet<VisitPlan> VisitPlans => Set<VisitPlan>();
    public DbSet<PlannedVisit> PlannedVisits => Set<PlannedVisit>();
    public DbSet<Interpreter> Interpreters => Set<Interpreter>();
    public DbSet<Tie> Ties => Set<Tie>();
    public DbSet<TieDeclaration> TieDeclarations => Set<TieDeclaration>();
    public DbSet<FeeCheck> FeeChecks => Set<FeeCheck>();
    public DbSet<JobOrder> JobOrders => Set<JobOrder>();
    public DbSet<Cohort> Cohorts => Set<Cohort>();
    public DbSet<EvidenceLine> EvidenceLines => Set<EvidenceLine>();
    public DbSet<EvidenceUpload> EvidenceUploads => Set<EvidenceUpload>();
    public DbSet<RememberedReading> RememberedReadings => Set<RememberedReading>();
    public DbSet<FeeChange> FeeChanges => Set<FeeChange>();
    public DbSet<FeeChangeDecision> FeeChangeDecisions => Set<FeeChangeDecision>();
    public DbSet<KeptVerdict> KeptVerdicts => Set<KeptVerdict>();
    public DbSet<RepaymentCode> RepaymentCodes => Set<RepaymentCode>();
    public DbSet<AnswerCode> AnswerCodes => Set<AnswerCode>();
    public DbSet<WorkerAnswer> WorkerAnswers => Set<WorkerAnswer>();
    public DbSet<Appeal> Appeals => Set<Appeal>();
    public DbSet<OutsideRequest> OutsideRequests => Set<OutsideRequest>();
    public DbSet<Recipient> Recipients => Set<Recipient>();
    public DbSet<Disclosure> Disclosures => Set<Disclosure>();
    public DbSet<EmergencyRead> EmergencyReads => Set<EmergencyRead>();
    public DbSet<OldClaim> OldClaims => Set<OldClaim>();
    public DbSet<RegisterImport> RegisterImports => Set<RegisterImport>();
    public DbSet<RegisterRow> RegisterRows => Set<RegisterRow>();

    /// <summary>The claims of imports that are finished: all others count for nothing.</summary>
    public IQueryable<OldClaim> OldRegister => OldClaims.Where(claim => RegisterImports.Any(import => import.Id == claim.ImportId && import.FinishedAt != null));

    public DbSet<Employer> Employers => Set<Employer>();
    public DbSet<Agency> Agencies => Set<Agency>();
    public DbSet<RegisterEntry> RegisterEntries => Set<RegisterEntry>();
    public DbSet<RegisterWord> RegisterWords => Set<RegisterWord>();
    public DbSet<ProcurementBlock> ProcurementBlocks => Set<ProcurementBlock>();
    public DbSet<Publication> Publications => Set<Publication>();
    public DbSet<Office> Offices => Set<Office>();

    public DbSet<AccountSession> Sessions => Set<AccountSession>();
    public DbSet<PersonEvent> PersonEvents => Set<PersonEvent>();

    public override int SaveChanges(bool acceptAllChangesOnSuccess) => this.RefuseToBlock();

    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        var steps = ChangeTracker.Entries<OutboxRow>().Where(row => row.State == EntityState.Added).Select(row => row.Entity).ToList();
        try
        {
            var saved = await this.SaveThroughWriter(base.SaveChangesAsync, acceptAllChangesOnSuccess, cancellationToken);
            if (steps.Count > 0) this.AfterCommit(() => this.GetService<OutboxBell>().StepsTaken(steps));
            return saved;
        }
        catch (DbUpdateException error) when (IsStepTakenByAnother(error))
        {
            throw new DbUpdateConcurrencyException("Another step of this case was taken at the same moment.", error);
        }
    }

    /// <summary>PostgreSQL may meet the other's history entry before it has compared the case's own row.</summary>
    private static bool IsStepTakenByAnother(DbUpdateException error) =>
        error.InnerException is DbException { SqlState: UniqueViolation } && error.Entries.Any(entry => entry.Entity is HistoryEntry);

    /// <summary>Saves new entities as one act, without tracking them: for the filing of a claim (see <see cref="NewRows"/>).</summary>
    /// <exception cref="DbUpdateException">A constraint refused them; nothing was stored.</exception>
    public async Task Insert(IReadOnlyCollection<object> entities)
    {
        await this.GetService<Writer<MainContext>>().Do(act => NewRows.Insert(act, entities));
        this.GetService<OutboxBell>().StepsTaken(entities.OfType<OutboxRow>());
    }

    /// <summary>For several reads that have to fit each other while a server writes; nothing is written in it.</summary>
    public Task<IDbContextTransaction> OneMoment(CancellationToken cancel = default) => Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);

    protected override void ConfigureConventions(ModelConfigurationBuilder conventions) => Conversions.Register(conventions);

    protected override void OnModelCreating(ModelBuilder model)
    {
        // Identity asks the program's options for the version of its tables: MainDatabase sets it.
        base.OnModelCreating(model);
        model.ApplyConfigurationsFromAssembly(typeof(MainContext).Assembly);
    }
}

public sealed class SqliteMainContext(DbContextOptions<SqliteMainContext> options) : MainContext(options);

public sealed class PostgresMainContext(DbContextOptions<PostgresMainContext> options) : MainContext(options);
