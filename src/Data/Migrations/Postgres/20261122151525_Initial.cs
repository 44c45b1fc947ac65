using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Inspectorate.Data.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account_sessions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndsAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Device = table.Column<string>(type: "text", nullable: false),
                    SecondFactorShown = table.Column<bool>(type: "boolean", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account_sessions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "accounts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DisplayName = table.Column<string>(type: "text", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Helps = table.Column<int>(type: "integer", nullable: true),
                    Organisation = table.Column<string>(type: "text", nullable: false),
                    AwayFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    AwayUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    CoveredBy = table.Column<Guid>(type: "uuid", nullable: true),
                    InvitedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    JoinedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DeactivatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    UserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    PasswordHash = table.Column<string>(type: "text", nullable: true),
                    SecurityStamp = table.Column<string>(type: "text", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "text", nullable: true),
                    PhoneNumber = table.Column<string>(type: "character varying(256)", maxLength: 256, nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "boolean", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_accounts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "assignments",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assignments", x => new { x.CaseId, x.Role });
                });

            migrationBuilder.CreateTable(
                name: "cases",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Lifecycle = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: true),
                    State = table.Column<string>(type: "text", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ChangedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cases", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "command_runs",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_command_runs", x => new { x.CaseId, x.Seq, x.Name });
                });

            migrationBuilder.CreateTable(
                name: "dispute_letters",
                columns: table => new
                {
                    Kept = table.Column<byte[]>(type: "bytea", nullable: false),
                    GivenOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dispute_letters", x => x.Kept);
                });

            migrationBuilder.CreateTable(
                name: "documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Attachment = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    MediaType = table.Column<string>(type: "text", nullable: false),
                    Bytes = table.Column<long>(type: "bigint", nullable: false),
                    AddedByRole = table.Column<string>(type: "text", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "employers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    RegistrationNumber = table.Column<string>(type: "text", nullable: true),
                    Place = table.Column<Guid>(type: "uuid", nullable: true),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Sector = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "letters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Template = table.Column<string>(type: "text", nullable: false),
                    To = table.Column<string>(type: "text", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Says = table.Column<string>(type: "text", nullable: false),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_letters", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "messages",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<Guid>(type: "uuid", nullable: false),
                    FromWorker = table.Column<bool>(type: "boolean", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_messages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => new { x.CaseId, x.Seq });
                });

            migrationBuilder.CreateTable(
                name: "person_events",
                columns: table => new
                {
                    Seq = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ActorId = table.Column<Guid>(type: "uuid", nullable: false),
                    What = table.Column<string>(type: "text", nullable: false),
                    Detail = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_person_events", x => x.Seq);
                });

            migrationBuilder.CreateTable(
                name: "planned_visits",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlanId = table.Column<Guid>(type: "uuid", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Class = table.Column<int>(type: "integer", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_planned_visits", x => new { x.PlaceId, x.DueOn });
                });

            migrationBuilder.CreateTable(
                name: "procurement_blocks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    SortName = table.Column<string>(type: "text", nullable: false),
                    LicenceNumber = table.Column<string>(type: "text", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Ended = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_procurement_blocks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "publications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Holds = table.Column<bool>(type: "boolean", nullable: false),
                    Report = table.Column<string>(type: "text", nullable: false),
                    Tables = table.Column<string>(type: "text", nullable: false),
                    RecruitmentCosts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_publications", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "register",
                columns: table => new
                {
                    Number = table.Column<string>(type: "text", nullable: false),
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: false),
                    TradeName = table.Column<string>(type: "text", nullable: false),
                    SortName = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Standing = table.Column<int>(type: "integer", nullable: false),
                    Since = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    GrantedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RenewalIsPending = table.Column<bool>(type: "boolean", nullable: false),
                    Conditions = table.Column<string>(type: "text", nullable: false),
                    Changes = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "register_imports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Register = table.Column<string>(type: "text", nullable: false),
                    Map = table.Column<string>(type: "text", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StopAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    FinishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Rows = table.Column<int>(type: "integer", nullable: false),
                    Done = table.Column<int>(type: "integer", nullable: false),
                    DoneUpTo = table.Column<int>(type: "integer", nullable: false),
                    Imported = table.Column<int>(type: "integer", nullable: false),
                    KnownBefore = table.Column<int>(type: "integer", nullable: false),
                    Aside = table.Column<int>(type: "integer", nullable: false),
                    Sums = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_imports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "register_words",
                columns: table => new
                {
                    Word = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_words", x => new { x.Word, x.Number });
                });

            migrationBuilder.CreateTable(
                name: "remembered_readings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    TitlesFingerprint = table.Column<string>(type: "text", nullable: false),
                    Reading_Encoding = table.Column<string>(type: "text", nullable: false),
                    Reading_Separator = table.Column<char>(type: "character(1)", nullable: false),
                    Reading_TitleRow = table.Column<int>(type: "integer", nullable: false),
                    Reading_DecimalMark = table.Column<int>(type: "integer", nullable: false),
                    Reading_DateOrder = table.Column<int>(type: "integer", nullable: false),
                    Reading_Columns = table.Column<string>(type: "text", nullable: false),
                    Reading_ForAll = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_remembered_readings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "saved_views",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    IsShared = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_saved_views", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "tie_declarations",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    DeclaredOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tie_declarations", x => x.AccountId);
                });

            migrationBuilder.CreateTable(
                name: "ties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    DeclaredOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ties", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_plans",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Due = table.Column<int>(type: "integer", nullable: false),
                    Opened = table.Column<int>(type: "integer", nullable: false),
                    StopAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_plans", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "visit_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Origin = table.Column<int>(type: "integer", nullable: false),
                    SourceCaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_requests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "work_items",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Role = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Lifecycle = table.Column<string>(type: "text", nullable: false),
                    State = table.Column<string>(type: "text", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Escalated = table.Column<bool>(type: "boolean", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_work_items", x => new { x.CaseId, x.Role });
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "integer", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimType = table.Column<string>(type: "text", nullable: true),
                    ClaimValue = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderKey = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "text", nullable: true),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    LoginProvider = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Name = table.Column<string>(type: "character varying(128)", maxLength: 128, nullable: false),
                    Value = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Table = table.Column<string>(type: "text", nullable: false),
                    Entries = table.Column<string>(type: "text", nullable: false),
                    EntryCount = table.Column<int>(type: "integer", nullable: false),
                    BasedOn = table.Column<int>(type: "integer", nullable: false),
                    IsImport = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_changes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fee_changes_accounts_ProposedBy",
                        column: x => x.ProposedBy,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "passkeys",
                columns: table => new
                {
                    CredentialId = table.Column<byte[]>(type: "bytea", maxLength: 1023, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Data = table.Column<string>(type: "jsonb", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_passkeys", x => x.CredentialId);
                    table.ForeignKey(
                        name: "FK_passkeys_accounts_UserId",
                        column: x => x.UserId,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "dues",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Deadline = table.Column<string>(type: "text", nullable: false),
                    StartedBySeq = table.Column<int>(type: "integer", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EndedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    MissedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_dues", x => new { x.CaseId, x.Deadline, x.StartedBySeq });
                    table.ForeignKey(
                        name: "FK_dues_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "held_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Lifecycle = table.Column<string>(type: "text", nullable: false),
                    Form = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "text", nullable: false),
                    Fingerprint = table.Column<byte[]>(type: "bytea", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    Answer = table.Column<string>(type: "text", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_held_texts", x => x.Id);
                    table.CheckConstraint("CK_held_texts_two_people", "\"DecidedBy\" IS NULL OR \"DecidedBy\" <> \"AskedBy\"");
                    table.ForeignKey(
                        name: "FK_held_texts_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "help_interviews",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Answers = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_help_interviews", x => x.Id);
                    table.ForeignKey(
                        name: "FK_help_interviews_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "history",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Seq = table.Column<int>(type: "integer", nullable: false),
                    Step = table.Column<string>(type: "text", nullable: false),
                    FromState = table.Column<string>(type: "text", nullable: false),
                    ToState = table.Column<string>(type: "text", nullable: false),
                    ActorId = table.Column<string>(type: "text", nullable: false),
                    ActorRole = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<string[]>(type: "text[]", nullable: false),
                    PreviousHash = table.Column<byte[]>(type: "bytea", nullable: false),
                    Hash = table.Column<byte[]>(type: "bytea", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_history", x => new { x.CaseId, x.Seq });
                    table.ForeignKey(
                        name: "FK_history_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retaliation_signs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Lifecycle = table.Column<string>(type: "text", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    NotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReplyBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Reply = table.Column<string>(type: "text", nullable: false),
                    IsThreat = table.Column<bool>(type: "boolean", nullable: true),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retaliation_signs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_retaliation_signs_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "agencies",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Email = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agencies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_agencies_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "appeals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ParentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Appellant = table.Column<string>(type: "text", nullable: false),
                    PartyId = table.Column<Guid>(type: "uuid", nullable: true),
                    LiableId = table.Column<Guid>(type: "uuid", nullable: true),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false),
                    Against = table.Column<string>(type: "text", nullable: false),
                    FirstDecider = table.Column<string>(type: "text", nullable: false),
                    HearingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InterpreterIsSettled = table.Column<bool>(type: "boolean", nullable: false),
                    HearingHeldAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SealedGrounds = table.Column<Guid>(type: "uuid", nullable: true),
                    Grounds = table.Column<string>(type: "text", nullable: false),
                    Outcome = table.Column<int>(type: "integer", nullable: true),
                    VariedMinorUnits = table.Column<long>(type: "bigint", nullable: true),
                    VariedConditions = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_appeals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_appeals_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "emergency_reads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Danger = table.Column<int>(type: "integer", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    ReaderRole = table.Column<string>(type: "text", nullable: false),
                    ReaderOffice = table.Column<string>(type: "text", nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_emergency_reads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_emergency_reads_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "interpreters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Languages = table.Column<string>(type: "text", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_interpreters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_interpreters_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "outside_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Form = table.Column<int>(type: "integer", nullable: false),
                    Asker = table.Column<string>(type: "text", nullable: false),
                    AskerKind = table.Column<int>(type: "integer", nullable: true),
                    Basis = table.Column<int>(type: "integer", nullable: true),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Scope = table.Column<string>(type: "text", nullable: false),
                    SearchedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RecordsFound = table.Column<int>(type: "integer", nullable: false),
                    NoticeSentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    NoticeReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ChallengeAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CourtDecision = table.Column<string>(type: "text", nullable: false),
                    RecordsReleased = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outside_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_outside_requests_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "recipients",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<string>(type: "text", nullable: false),
                    ReportsOnward = table.Column<bool>(type: "boolean", nullable: true),
                    UndertakingSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    UndertakingEndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProtectiveOrder = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_recipients", x => x.Id);
                    table.CheckConstraint("CK_recipients_kind", "\"Kind\" IN ('Court', 'Prosecutor', 'OccupationalSafety', 'SocialInsurance', 'Union', 'Shelter', 'HealthCare', 'Guardian', 'EqualityBody', 'Ombudsman', 'LegalAid', 'AppealBody', 'PaymentTrust', 'OriginSupport', 'EmergencyHelp')");
                    table.ForeignKey(
                        name: "FK_recipients_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "retaliation_reports",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Acts = table.Column<string>(type: "text", nullable: false),
                    HappenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReportedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    LastDayToReport = table.Column<DateOnly>(type: "date", nullable: true),
                    IsPresumed = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<Guid>(type: "uuid", nullable: true),
                    MayAskEmployer = table.Column<bool>(type: "boolean", nullable: false),
                    Explanation = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_retaliation_reports", x => x.Id);
                    table.ForeignKey(
                        name: "FK_retaliation_reports_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "support_requests",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Circumstances = table.Column<Guid>(type: "uuid", nullable: false),
                    WorkerAgreed = table.Column<bool>(type: "boolean", nullable: false),
                    Wanted = table.Column<string>(type: "text", nullable: false),
                    Gives = table.Column<string>(type: "text", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    ProposedBy = table.Column<string>(type: "text", nullable: false),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_support_requests", x => x.Id);
                    table.ForeignKey(
                        name: "FK_support_requests_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "wage_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    FiledOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    Problems = table.Column<string[]>(type: "text[]", nullable: false),
                    InDanger = table.Column<bool>(type: "boolean", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Sector = table.Column<string>(type: "text", nullable: false),
                    InHousehold = table.Column<bool>(type: "boolean", nullable: false),
                    Workplace = table.Column<Guid>(type: "uuid", nullable: true),
                    Statement = table.Column<Guid>(type: "uuid", nullable: true),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Visibility = table.Column<int>(type: "integer", nullable: false),
                    ClaimedMinorUnits = table.Column<long>(type: "bigint", nullable: true),
                    OtherSums = table.Column<string>(type: "text", nullable: false),
                    Recorded = table.Column<string>(type: "text", nullable: false),
                    PayWay = table.Column<int>(type: "integer", nullable: true),
                    PayDetails = table.Column<Guid>(type: "uuid", nullable: true),
                    IsAway = table.Column<bool>(type: "boolean", nullable: false),
                    SafeContact = table.Column<Guid>(type: "uuid", nullable: true),
                    CodeWord = table.Column<byte[]>(type: "bytea", nullable: true),
                    RetaliationFoundOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastDayToFile = table.Column<DateOnly>(type: "date", nullable: true),
                    PayrollCheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true),
                    KeepIdentityUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ContactErasedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_wage_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_wage_claims_employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_wage_claims_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "old_claims",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Register = table.Column<string>(type: "text", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Employer = table.Column<string>(type: "text", nullable: false),
                    SortName = table.Column<string>(type: "text", nullable: false),
                    Town = table.Column<string>(type: "text", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    OpenedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Claimed = table.Column<long>(type: "bigint", nullable: true),
                    Assessed = table.Column<long>(type: "bigint", nullable: true),
                    Ordered = table.Column<long>(type: "bigint", nullable: true),
                    Paid = table.Column<long>(type: "bigint", nullable: true),
                    Outcome = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_old_claims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_old_claims_register_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "register_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "register_rows",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uuid", nullable: false),
                    Row = table.Column<int>(type: "integer", nullable: false),
                    Cells = table.Column<string>(type: "text", nullable: false),
                    Column = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_register_rows", x => new { x.ImportId, x.Row });
                    table.ForeignKey(
                        name: "FK_register_rows_register_imports_ImportId",
                        column: x => x.ImportId,
                        principalTable: "register_imports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "default_views",
                columns: table => new
                {
                    AccountId = table.Column<Guid>(type: "uuid", nullable: false),
                    ViewId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_default_views", x => x.AccountId);
                    table.ForeignKey(
                        name: "FK_default_views_saved_views_ViewId",
                        column: x => x.ViewId,
                        principalTable: "saved_views",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_change_decisions",
                columns: table => new
                {
                    ChangeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: true),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_change_decisions", x => x.ChangeId);
                    table.ForeignKey(
                        name: "FK_fee_change_decisions_accounts_DecidedBy",
                        column: x => x.DecidedBy,
                        principalTable: "accounts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_change_decisions_fee_changes_ChangeId",
                        column: x => x.ChangeId,
                        principalTable: "fee_changes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "job_orders",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    Sector = table.Column<string>(type: "text", nullable: false),
                    Places = table.Column<int>(type: "integer", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_orders", x => x.Id);
                    table.ForeignKey(
                        name: "FK_job_orders_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_job_orders_employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "licences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    RenewalOf = table.Column<Guid>(type: "uuid", nullable: true),
                    RenewalOpensAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RenewalClosesAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Entries = table.Column<string>(type: "text", nullable: false),
                    OpenSections = table.Column<string>(type: "text", nullable: false),
                    ApplicationFeePaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DocumentsCompleteOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeclarationSignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeclaredBy = table.Column<string>(type: "text", nullable: false),
                    MissingItems = table.Column<string>(type: "text", nullable: false),
                    Marks = table.Column<string>(type: "text", nullable: false),
                    PointsSheetCompletedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    VisitReportedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DepositLodgedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DepositReference = table.Column<string>(type: "text", nullable: false),
                    Drawn = table.Column<string>(type: "text", nullable: false),
                    Points = table.Column<string>(type: "text", nullable: false),
                    Conditions = table.Column<string>(type: "text", nullable: false),
                    GrantedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndsOn = table.Column<DateOnly>(type: "date", nullable: true),
                    WorkerImpactPlan = table.Column<string>(type: "text", nullable: false),
                    WorkerImpactPlanOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Danger = table.Column<string>(type: "text", nullable: false),
                    HearingGround = table.Column<int>(type: "integer", nullable: true),
                    Replies = table.Column<string>(type: "text", nullable: false),
                    RemedyVerifiedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RenewalPendingSince = table.Column<DateOnly>(type: "date", nullable: true),
                    NextTermFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenClaims = table.Column<int>(type: "integer", nullable: false),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_licences", x => x.Id);
                    table.ForeignKey(
                        name: "FK_licences_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_licences_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "places",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Region = table.Column<string>(type: "text", nullable: false),
                    Sector = table.Column<string>(type: "text", nullable: false),
                    Class = table.Column<int>(type: "integer", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Address = table.Column<string>(type: "text", nullable: false),
                    SealedAddress = table.Column<Guid>(type: "uuid", nullable: true),
                    SeenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WasVisited = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_places", x => x.Id);
                    table.CheckConstraint("CK_places_homes_are_sealed", "\"Kind\" IN (0, 1) OR (\"Address\" = '' AND \"SealedAddress\" IS NOT NULL)");
                    table.ForeignKey(
                        name: "FK_places_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_places_employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_places_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "judicial_orders",
                columns: table => new
                {
                    OutsideRequestId = table.Column<Guid>(type: "uuid", nullable: false),
                    Paper = table.Column<Guid>(type: "uuid", nullable: false),
                    Court = table.Column<string>(type: "text", nullable: false),
                    FileNumber = table.Column<string>(type: "text", nullable: false),
                    Signer = table.Column<int>(type: "integer", nullable: true),
                    NamedRecords = table.Column<int>(type: "integer", nullable: false),
                    NoticeForbiddenUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ReleaseFrom = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_judicial_orders", x => x.OutsideRequestId);
                    table.ForeignKey(
                        name: "FK_judicial_orders_outside_requests_OutsideRequestId",
                        column: x => x.OutsideRequestId,
                        principalTable: "outside_requests",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "disclosures",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    RecipientId = table.Column<Guid>(type: "uuid", nullable: false),
                    Purpose = table.Column<int>(type: "integer", nullable: false),
                    Parts = table.Column<string>(type: "text", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Agreed = table.Column<bool>(type: "boolean", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GivenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AcceptedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DeclinedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    StartedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_disclosures", x => x.Id);
                    table.ForeignKey(
                        name: "FK_disclosures_cases_CaseId",
                        column: x => x.CaseId,
                        principalTable: "cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_disclosures_recipients_RecipientId",
                        column: x => x.RecipientId,
                        principalTable: "recipients",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "assessments",
                columns: table => new
                {
                    WageClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Holds = table.Column<int>(type: "integer", nullable: false),
                    Levels = table.Column<string>(type: "text", nullable: false),
                    TotalMinorUnits = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assessments", x => x.WageClaimId);
                    table.ForeignKey(
                        name: "FK_assessments_wage_claims_WageClaimId",
                        column: x => x.WageClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "assisted_filings",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    HelperId = table.Column<Guid>(type: "uuid", nullable: false),
                    HelperRole = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: true),
                    Way = table.Column<int>(type: "integer", nullable: false),
                    ConsentReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PaperNumber = table.Column<string>(type: "text", nullable: true),
                    Sitting = table.Column<Guid>(type: "uuid", nullable: false),
                    May = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_assisted_filings", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_assisted_filings_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "claim_decisions",
                columns: table => new
                {
                    WageClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    OrderedMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Reasons = table.Column<string>(type: "text", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PayBy = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_claim_decisions", x => x.WageClaimId);
                    table.ForeignKey(
                        name: "FK_claim_decisions_wage_claims_WageClaimId",
                        column: x => x.WageClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "deposit_draws",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agency = table.Column<string>(type: "text", nullable: false),
                    MinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    DrawnOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_deposit_draws", x => new { x.ClaimId, x.Id });
                    table.ForeignKey(
                        name: "FK_deposit_draws_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "employer_answers",
                columns: table => new
                {
                    WageClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreesToPay = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<string>(type: "text", nullable: false),
                    HasRecords = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_employer_answers", x => x.WageClaimId);
                    table.ForeignKey(
                        name: "FK_employer_answers_wage_claims_WageClaimId",
                        column: x => x.WageClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "grouped_claims",
                columns: table => new
                {
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    GroupId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_grouped_claims", x => x.ClaimId);
                    table.ForeignKey(
                        name: "FK_grouped_claims_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "instalment_plans",
                columns: table => new
                {
                    WageClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfferedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BeforeMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Instalments = table.Column<string>(type: "text", nullable: false),
                    AgreedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_instalment_plans", x => x.WageClaimId);
                    table.ForeignKey(
                        name: "FK_instalment_plans_wage_claims_WageClaimId",
                        column: x => x.WageClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "liable_parties",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Name = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "text", nullable: false),
                    HeldOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HeldBySeq = table.Column<int>(type: "integer", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_liable_parties", x => new { x.ClaimId, x.Id });
                    table.ForeignKey(
                        name: "FK_liable_parties_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "lost_codes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WordWasRight = table.Column<bool>(type: "boolean", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Agreed = table.Column<bool>(type: "boolean", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_lost_codes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_lost_codes_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "pay_periods",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: false),
                    DatesAsTyped = table.Column<string>(type: "text", nullable: false),
                    DatesAreApproximate = table.Column<bool>(type: "boolean", nullable: false),
                    IsPresumed = table.Column<bool>(type: "boolean", nullable: false),
                    PromisedMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    PromisedPer = table.Column<int>(type: "integer", nullable: false),
                    ContractMinorUnits = table.Column<long>(type: "bigint", nullable: true),
                    HoursPerWeek = table.Column<decimal>(type: "numeric", nullable: true),
                    MostHoursPerWeek = table.Column<decimal>(type: "numeric", nullable: true),
                    DaysPerWeek = table.Column<int>(type: "integer", nullable: true),
                    PaidMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Deductions = table.Column<string>(type: "text", nullable: false),
                    Counted = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_pay_periods", x => new { x.ClaimId, x.Id });
                    table.ForeignKey(
                        name: "FK_pay_periods_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "payments",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    MinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Way = table.Column<string>(type: "text", nullable: false),
                    ByRole = table.Column<string>(type: "text", nullable: false),
                    ConfirmedMinorUnits = table.Column<long>(type: "bigint", nullable: true),
                    ConfirmedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    GaveBack = table.Column<bool>(type: "boolean", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_payments", x => new { x.ClaimId, x.Id });
                    table.ForeignKey(
                        name: "FK_payments_wage_claims_ClaimId",
                        column: x => x.ClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "settlements",
                columns: table => new
                {
                    WageClaimId = table.Column<Guid>(type: "uuid", nullable: false),
                    MinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    LeastMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    WaivesNoRights = table.Column<bool>(type: "boolean", nullable: false),
                    OfferedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    WorkerAgreedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_settlements", x => x.WageClaimId);
                    table.ForeignKey(
                        name: "FK_settlements_wage_claims_WageClaimId",
                        column: x => x.WageClaimId,
                        principalTable: "wage_claims",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "cohorts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "text", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    JobOrderId = table.Column<Guid>(type: "uuid", nullable: true),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Corridor = table.Column<string>(type: "text", nullable: false),
                    Workers = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cohorts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_cohorts_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_cohorts_job_orders_JobOrderId",
                        column: x => x.JobOrderId,
                        principalTable: "job_orders",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "inspections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: true),
                    Place = table.Column<Guid>(type: "uuid", nullable: true),
                    InspectorId = table.Column<string>(type: "text", nullable: true),
                    NoConflictDeclaredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Basis = table.Column<int>(type: "integer", nullable: true),
                    ConsentGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    JudicialOrder = table.Column<string>(type: "text", nullable: false),
                    AnnexForJudge = table.Column<Guid>(type: "uuid", nullable: true),
                    Checklist = table.Column<string>(type: "text", nullable: false),
                    ChecklistVersion = table.Column<int>(type: "integer", nullable: false),
                    OpeningReadOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Interpreter = table.Column<int>(type: "integer", nullable: true),
                    InterpreterId = table.Column<Guid>(type: "uuid", nullable: true),
                    Escort_Danger = table.Column<string>(type: "text", nullable: true),
                    Escort_IsApproved = table.Column<bool>(type: "boolean", nullable: true),
                    Escort_Declaration_StayedOutside = table.Column<bool>(type: "boolean", nullable: true),
                    Escort_Declaration_GotNoList = table.Column<bool>(type: "boolean", nullable: true),
                    Escort_Declaration_AskedNobody = table.Column<bool>(type: "boolean", nullable: true),
                    Escort_Declaration_Words = table.Column<string>(type: "text", nullable: true),
                    Escort_Declaration_On = table.Column<DateOnly>(type: "date", nullable: true),
                    OthersSaidOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OpenQuestions = table.Column<int>(type: "integer", nullable: false),
                    Conflicts = table.Column<int>(type: "integer", nullable: false),
                    Withdrawal_Cause = table.Column<int>(type: "integer", nullable: true),
                    Withdrawal_At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Withdrawal_By = table.Column<Guid>(type: "uuid", nullable: true),
                    Withdrawal_IsReleased = table.Column<bool>(type: "boolean", nullable: true),
                    EarlierWithdrawals = table.Column<string>(type: "text", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false),
                    LetterCheckedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    FindingsVersion = table.Column<int>(type: "integer", nullable: false),
                    Kept = table.Column<string>(type: "text", nullable: false),
                    Replies = table.Column<string>(type: "text", nullable: false),
                    Order = table.Column<string>(type: "text", nullable: false),
                    OrderedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EmployerOffence = table.Column<string>(type: "text", nullable: false),
                    Proofs = table.Column<string>(type: "text", nullable: false),
                    ProofGivenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Sanction = table.Column<string>(type: "text", nullable: false),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_inspections", x => x.Id);
                    table.CheckConstraint("CK_inspections_interpreter_is_of_the_list", "\"Interpreter\" IS NULL OR \"Interpreter\" <> 1 OR \"InterpreterId\" IS NOT NULL");
                    table.ForeignKey(
                        name: "FK_inspections_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspections_employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspections_interpreters_InterpreterId",
                        column: x => x.InterpreterId,
                        principalTable: "interpreters",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspections_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_inspections_places_PlaceId",
                        column: x => x.PlaceId,
                        principalTable: "places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_checks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<Guid>(type: "uuid", nullable: false),
                    CohortId = table.Column<Guid>(type: "uuid", nullable: false),
                    AgencyId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployerId = table.Column<Guid>(type: "uuid", nullable: true),
                    NewVersionOf = table.Column<Guid>(type: "uuid", nullable: true),
                    NewEvidence = table.Column<string>(type: "text", nullable: false),
                    WorkersInCohort = table.Column<int>(type: "integer", nullable: false),
                    EvidenceReceivedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Headcount_Places = table.Column<int>(type: "integer", nullable: true),
                    Headcount_Contracts = table.Column<int>(type: "integer", nullable: true),
                    Headcount_Arrivals = table.Column<int>(type: "integer", nullable: true),
                    Headcount_PayrollStarts = table.Column<int>(type: "integer", nullable: true),
                    Headcount_Explanation = table.Column<string>(type: "text", nullable: true),
                    UndoneMatches = table.Column<string>(type: "text", nullable: false),
                    Recorded = table.Column<string>(type: "text", nullable: false),
                    Interviews = table.Column<int>(type: "integer", nullable: false),
                    InterviewsNeeded = table.Column<int>(type: "integer", nullable: false),
                    PercentThatConfirms = table.Column<int>(type: "integer", nullable: false),
                    CostInMonths = table.Column<string>(type: "text", nullable: false),
                    PaidQuarters = table.Column<string>(type: "text", nullable: false),
                    Anomalies = table.Column<string>(type: "text", nullable: false),
                    ProvisionalIssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    AnswersToCount = table.Column<int>(type: "integer", nullable: false),
                    Replies = table.Column<string>(type: "text", nullable: false),
                    Liable = table.Column<string>(type: "text", nullable: false),
                    Repayments = table.Column<string>(type: "text", nullable: false),
                    Missed = table.Column<string>(type: "text", nullable: false),
                    CodesPrinted = table.Column<int>(type: "integer", nullable: false),
                    RepaidWorkers = table.Column<int>(type: "integer", nullable: false),
                    WorkersWhoMissMoney = table.Column<int>(type: "integer", nullable: false),
                    WorkersInTrust = table.Column<int>(type: "integer", nullable: false),
                    OpenAppealId = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_checks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_fee_checks_agencies_AgencyId",
                        column: x => x.AgencyId,
                        principalTable: "agencies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_checks_cohorts_CohortId",
                        column: x => x.CohortId,
                        principalTable: "cohorts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_checks_employers_EmployerId",
                        column: x => x.EmployerId,
                        principalTable: "employers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_fee_checks_offices_OfficeId",
                        column: x => x.OfficeId,
                        principalTable: "offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "visit_answers",
                columns: table => new
                {
                    Code = table.Column<string>(type: "text", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Verdict = table.Column<int>(type: "integer", nullable: false),
                    Note = table.Column<string>(type: "text", nullable: false),
                    AddedAtDesk = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_answers", x => new { x.InspectionId, x.Code });
                    table.ForeignKey(
                        name: "FK_visit_answers_inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_companions",
                columns: table => new
                {
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_companions", x => new { x.InspectionId, x.Kind });
                    table.CheckConstraint("CK_visit_companions_are_of_the_list", "\"Kind\" IN (0, 1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_visit_companions_inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "visit_others_there",
                columns: table => new
                {
                    Body = table.Column<int>(type: "integer", nullable: false),
                    InspectionId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_visit_others_there", x => new { x.InspectionId, x.Body });
                    table.CheckConstraint("CK_visit_others_there_are_of_the_list", "\"Body\" IN (0, 1, 2, 3, 4)");
                    table.ForeignKey(
                        name: "FK_visit_others_there_inspections_InspectionId",
                        column: x => x.InspectionId,
                        principalTable: "inspections",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "answer_codes",
                columns: table => new
                {
                    Kept = table.Column<byte[]>(type: "bytea", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    Worker = table.Column<int>(type: "integer", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_answer_codes", x => x.Kept);
                    table.ForeignKey(
                        name: "FK_answer_codes_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_lines",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    Fingerprint = table.Column<string>(type: "text", nullable: false),
                    Kind = table.Column<int>(type: "integer", nullable: false),
                    Item = table.Column<string>(type: "text", nullable: false),
                    Worker = table.Column<int>(type: "integer", nullable: true),
                    Heads = table.Column<int>(type: "integer", nullable: true),
                    MinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Currency = table.Column<string>(type: "text", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Payer = table.Column<int>(type: "integer", nullable: false),
                    PaidTo = table.Column<int>(type: "integer", nullable: false),
                    Reference = table.Column<string>(type: "text", nullable: false),
                    Batch = table.Column<string>(type: "text", nullable: false),
                    ConfirmedByWorker = table.Column<bool>(type: "boolean", nullable: false),
                    WordsPrint = table.Column<string>(type: "text", nullable: false),
                    LoanPercentPerYear = table.Column<decimal>(type: "numeric", nullable: true),
                    LoanUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    LoanCompounds = table.Column<bool>(type: "boolean", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedByRole = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UploadId = table.Column<Guid>(type: "uuid", nullable: true),
                    IsPreview = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_lines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_evidence_lines_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_uploads",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AddedByRole = table.Column<string>(type: "text", nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    File = table.Column<Guid>(type: "uuid", nullable: false),
                    Size = table.Column<long>(type: "bigint", nullable: false),
                    TitlesFingerprint = table.Column<string>(type: "text", nullable: false),
                    Reading_Encoding = table.Column<string>(type: "text", nullable: false),
                    Reading_Separator = table.Column<char>(type: "character(1)", nullable: false),
                    Reading_TitleRow = table.Column<int>(type: "integer", nullable: false),
                    Reading_DecimalMark = table.Column<int>(type: "integer", nullable: false),
                    Reading_DateOrder = table.Column<int>(type: "integer", nullable: false),
                    Reading_Columns = table.Column<string>(type: "text", nullable: false),
                    Reading_ForAll = table.Column<string>(type: "text", nullable: false),
                    ReadingAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    BytesRead = table.Column<long>(type: "bigint", nullable: false),
                    StopAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    StoppedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReadAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Lines = table.Column<int>(type: "integer", nullable: false),
                    KnownBefore = table.Column<int>(type: "integer", nullable: false),
                    BadRows = table.Column<int>(type: "integer", nullable: false),
                    Aside = table.Column<string>(type: "text", nullable: false),
                    AsideFile = table.Column<Guid>(type: "uuid", nullable: true),
                    LeftEmpty = table.Column<int>(type: "integer", nullable: false),
                    Totals = table.Column<int>(type: "integer", nullable: false),
                    UnknownColumns = table.Column<string>(type: "text", nullable: false),
                    TakingAskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LinesTaken = table.Column<int>(type: "integer", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ThrownAwayAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_evidence_uploads", x => x.Id);
                    table.ForeignKey(
                        name: "FK_evidence_uploads_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "fee_results",
                columns: table => new
                {
                    FeeCheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    ComputedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Provisional = table.Column<int>(type: "integer", nullable: false),
                    AfterReply = table.Column<int>(type: "integer", nullable: false),
                    RuleVersion = table.Column<string>(type: "text", nullable: false),
                    InputHash = table.Column<string>(type: "text", nullable: false),
                    Items = table.Column<string>(type: "text", nullable: false),
                    Checks = table.Column<string>(type: "text", nullable: false),
                    Arithmetic = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_results", x => x.FeeCheckId);
                    table.ForeignKey(
                        name: "FK_fee_results_fee_checks_FeeCheckId",
                        column: x => x.FeeCheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "fee_verdicts",
                columns: table => new
                {
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    ComputedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Document = table.Column<string>(type: "text", nullable: false),
                    Evidence = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_fee_verdicts", x => new { x.CheckId, x.ComputedAt });
                    table.ForeignKey(
                        name: "FK_fee_verdicts_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "repayment_codes",
                columns: table => new
                {
                    Kept = table.Column<byte[]>(type: "bytea", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    UsedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    GotAll = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_repayment_codes", x => x.Kept);
                    table.ForeignKey(
                        name: "FK_repayment_codes_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "repayment_plans",
                columns: table => new
                {
                    FeeCheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    WrittenOn = table.Column<DateOnly>(type: "date", nullable: false),
                    PerWorkerMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    TotalMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    InTrustMinorUnits = table.Column<long>(type: "bigint", nullable: false),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    Instalments = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_repayment_plans", x => x.FeeCheckId);
                    table.ForeignKey(
                        name: "FK_repayment_plans_fee_checks_FeeCheckId",
                        column: x => x.FeeCheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "worker_answers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CheckId = table.Column<Guid>(type: "uuid", nullable: false),
                    Agrees = table.Column<bool>(type: "boolean", nullable: false),
                    Words = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_worker_answers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_worker_answers_fee_checks_CheckId",
                        column: x => x.CheckId,
                        principalTable: "fee_checks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_account_sessions_AccountId",
                table: "account_sessions",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_account_sessions_EndsAt",
                table: "account_sessions",
                column: "EndsAt");

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "accounts",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_AgencyId",
                table: "accounts",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_DisplayName_Id",
                table: "accounts",
                columns: new[] { "DisplayName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_accounts_EmployerId",
                table: "accounts",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_accounts_OfficeId_Role",
                table: "accounts",
                columns: new[] { "OfficeId", "Role" });

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "accounts",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agencies_Name",
                table: "agencies",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_agencies_Number",
                table: "agencies",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_agencies_OfficeId",
                table: "agencies",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_answer_codes_CheckId",
                table: "answer_codes",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_appeals_OfficeId",
                table: "appeals",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_appeals_ParentId",
                table: "appeals",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_assisted_filings_HelperId",
                table: "assisted_filings",
                column: "HelperId");

            migrationBuilder.CreateIndex(
                name: "IX_assisted_filings_PaperNumber",
                table: "assisted_filings",
                column: "PaperNumber",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_assisted_filings_Sitting",
                table: "assisted_filings",
                column: "Sitting");

            migrationBuilder.CreateIndex(
                name: "IX_cases_Number",
                table: "cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cases_ParentId",
                table: "cases",
                column: "ParentId");

            migrationBuilder.CreateIndex(
                name: "IX_cohorts_AgencyId_JobOrderId_Year_Corridor",
                table: "cohorts",
                columns: new[] { "AgencyId", "JobOrderId", "Year", "Corridor" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_cohorts_JobOrderId",
                table: "cohorts",
                column: "JobOrderId");

            migrationBuilder.CreateIndex(
                name: "IX_cohorts_Number",
                table: "cohorts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_default_views_ViewId",
                table: "default_views",
                column: "ViewId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosures_CaseId",
                table: "disclosures",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_disclosures_RecipientId",
                table: "disclosures",
                column: "RecipientId");

            migrationBuilder.CreateIndex(
                name: "IX_documents_CaseId",
                table: "documents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_dues_DueAt",
                table: "dues",
                column: "DueAt",
                filter: "\"EndedAt\" IS NULL AND \"MissedAt\" IS NULL AND \"StoppedAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_reads_ClaimId",
                table: "emergency_reads",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_emergency_reads_OfficeId",
                table: "emergency_reads",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_employers_Name",
                table: "employers",
                column: "Name");

            migrationBuilder.CreateIndex(
                name: "IX_employers_Number",
                table: "employers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_evidence_lines_CheckId_Fingerprint",
                table: "evidence_lines",
                columns: new[] { "CheckId", "Fingerprint" },
                unique: true,
                filter: "NOT \"IsPreview\"");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_lines_CheckId_Id",
                table: "evidence_lines",
                columns: new[] { "CheckId", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_lines_Reference",
                table: "evidence_lines",
                column: "Reference");

            migrationBuilder.CreateIndex(
                name: "IX_evidence_lines_UploadId_Fingerprint",
                table: "evidence_lines",
                columns: new[] { "UploadId", "Fingerprint" });

            migrationBuilder.CreateIndex(
                name: "IX_evidence_uploads_CheckId",
                table: "evidence_uploads",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_fee_change_decisions_DecidedBy",
                table: "fee_change_decisions",
                column: "DecidedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fee_change_decisions_Number",
                table: "fee_change_decisions",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_fee_changes_ProposedBy",
                table: "fee_changes",
                column: "ProposedBy");

            migrationBuilder.CreateIndex(
                name: "IX_fee_checks_AgencyId",
                table: "fee_checks",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_fee_checks_CohortId",
                table: "fee_checks",
                column: "CohortId");

            migrationBuilder.CreateIndex(
                name: "IX_fee_checks_EmployerId",
                table: "fee_checks",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_fee_checks_OfficeId",
                table: "fee_checks",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_grouped_claims_GroupId",
                table: "grouped_claims",
                column: "GroupId");

            migrationBuilder.CreateIndex(
                name: "IX_held_texts_CaseId",
                table: "held_texts",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_held_texts_OfficeId_AskedAt",
                table: "held_texts",
                columns: new[] { "OfficeId", "AskedAt" },
                filter: "\"IsApproved\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_help_interviews_CaseId",
                table: "help_interviews",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_AgencyId",
                table: "inspections",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_EmployerId",
                table: "inspections",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_InspectorId",
                table: "inspections",
                column: "InspectorId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_InterpreterId",
                table: "inspections",
                column: "InterpreterId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_OfficeId",
                table: "inspections",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_inspections_PlaceId",
                table: "inspections",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_interpreters_OfficeId_Name",
                table: "interpreters",
                columns: new[] { "OfficeId", "Name" });

            migrationBuilder.CreateIndex(
                name: "IX_job_orders_AgencyId",
                table: "job_orders",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_job_orders_EmployerId",
                table: "job_orders",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_job_orders_Number",
                table: "job_orders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_letters_CaseId",
                table: "letters",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_letters_CaseId_Seq_Template_To",
                table: "letters",
                columns: new[] { "CaseId", "Seq", "Template", "To" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_liable_parties_AgencyId",
                table: "liable_parties",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_liable_parties_EmployerId",
                table: "liable_parties",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_licences_AgencyId",
                table: "licences",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_licences_Number",
                table: "licences",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_licences_OfficeId",
                table: "licences",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_licences_RenewalOf",
                table: "licences",
                column: "RenewalOf");

            migrationBuilder.CreateIndex(
                name: "IX_lost_codes_ClaimId_AskedAt",
                table: "lost_codes",
                columns: new[] { "ClaimId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_messages_CaseId",
                table: "messages",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_old_claims_ImportId",
                table: "old_claims",
                column: "ImportId");

            migrationBuilder.CreateIndex(
                name: "IX_old_claims_Number_Id",
                table: "old_claims",
                columns: new[] { "Number", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_old_claims_Register_Number",
                table: "old_claims",
                columns: new[] { "Register", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_old_claims_SortName_Id",
                table: "old_claims",
                columns: new[] { "SortName", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_outbox_open",
                table: "outbox",
                columns: new[] { "CaseId", "Seq" },
                filter: "\"DoneAt\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_outside_requests_OfficeId",
                table: "outside_requests",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_outside_requests_ReceivedOn",
                table: "outside_requests",
                column: "ReceivedOn");

            migrationBuilder.CreateIndex(
                name: "IX_passkeys_UserId",
                table: "passkeys",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_person_events_AccountId_Seq",
                table: "person_events",
                columns: new[] { "AccountId", "Seq" });

            migrationBuilder.CreateIndex(
                name: "IX_places_AgencyId",
                table: "places",
                column: "AgencyId");

            migrationBuilder.CreateIndex(
                name: "IX_places_EmployerId",
                table: "places",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_places_Number",
                table: "places",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_places_OfficeId_Kind_Class_WasVisited_SeenOn",
                table: "places",
                columns: new[] { "OfficeId", "Kind", "Class", "WasVisited", "SeenOn" });

            migrationBuilder.CreateIndex(
                name: "IX_places_OfficeId_Number",
                table: "places",
                columns: new[] { "OfficeId", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_planned_visits_InspectionId",
                table: "planned_visits",
                column: "InspectionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_planned_visits_OfficeId_Class_DueOn_PlaceId",
                table: "planned_visits",
                columns: new[] { "OfficeId", "Class", "DueOn", "PlaceId" });

            migrationBuilder.CreateIndex(
                name: "IX_procurement_blocks_CaseId_PartyId",
                table: "procurement_blocks",
                columns: new[] { "CaseId", "PartyId" },
                unique: true,
                filter: "\"Until\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_procurement_blocks_LicenceNumber",
                table: "procurement_blocks",
                column: "LicenceNumber");

            migrationBuilder.CreateIndex(
                name: "IX_procurement_blocks_SortName_Number",
                table: "procurement_blocks",
                columns: new[] { "SortName", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_publications_At",
                table: "publications",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_recipients_OfficeId",
                table: "recipients",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_register_SortName_Number",
                table: "register",
                columns: new[] { "SortName", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_register_Standing_SortName_Number",
                table: "register",
                columns: new[] { "Standing", "SortName", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_register_words_Number",
                table: "register_words",
                column: "Number");

            migrationBuilder.CreateIndex(
                name: "IX_remembered_readings_OrganisationId_TitlesFingerprint",
                table: "remembered_readings",
                columns: new[] { "OrganisationId", "TitlesFingerprint" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_repayment_codes_CheckId",
                table: "repayment_codes",
                column: "CheckId");

            migrationBuilder.CreateIndex(
                name: "IX_retaliation_reports_ClaimId",
                table: "retaliation_reports",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_retaliation_reports_EmployerId",
                table: "retaliation_reports",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_retaliation_reports_OfficeId",
                table: "retaliation_reports",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_retaliation_signs_CaseId",
                table: "retaliation_signs",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_retaliation_signs_OfficeId_Lifecycle_NotedAt",
                table: "retaliation_signs",
                columns: new[] { "OfficeId", "Lifecycle", "NotedAt" },
                filter: "\"IsThreat\" IS NULL");

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_OwnerId_Name",
                table: "saved_views",
                columns: new[] { "OwnerId", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_saved_views_Role_OfficeId_IsShared",
                table: "saved_views",
                columns: new[] { "Role", "OfficeId", "IsShared" });

            migrationBuilder.CreateIndex(
                name: "IX_support_requests_ClaimId",
                table: "support_requests",
                column: "ClaimId");

            migrationBuilder.CreateIndex(
                name: "IX_support_requests_OfficeId",
                table: "support_requests",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_ties_AccountId",
                table: "ties",
                column: "AccountId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_plans_OfficeId_StartedAt",
                table: "visit_plans",
                columns: new[] { "OfficeId", "StartedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_InspectionId",
                table: "visit_requests",
                column: "InspectionId");

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_OfficeId_InspectionId",
                table: "visit_requests",
                columns: new[] { "OfficeId", "InspectionId" });

            migrationBuilder.CreateIndex(
                name: "IX_visit_requests_SourceCaseId",
                table: "visit_requests",
                column: "SourceCaseId");

            migrationBuilder.CreateIndex(
                name: "IX_wage_claims_EmployerId",
                table: "wage_claims",
                column: "EmployerId");

            migrationBuilder.CreateIndex(
                name: "IX_wage_claims_OfficeId",
                table: "wage_claims",
                column: "OfficeId");

            migrationBuilder.CreateIndex(
                name: "IX_wage_claims_Worker",
                table: "wage_claims",
                column: "Worker",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_work_items_AssignedTo_Role_OfficeId_DueAt_Number",
                table: "work_items",
                columns: new[] { "AssignedTo", "Role", "OfficeId", "DueAt", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_work_items_Role_OfficeId_DueAt_Number_State_Lifecycle",
                table: "work_items",
                columns: new[] { "Role", "OfficeId", "DueAt", "Number", "State", "Lifecycle" });

            migrationBuilder.CreateIndex(
                name: "IX_worker_answers_CheckId",
                table: "worker_answers",
                column: "CheckId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "account_sessions");

            migrationBuilder.DropTable(
                name: "answer_codes");

            migrationBuilder.DropTable(
                name: "appeals");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "assessments");

            migrationBuilder.DropTable(
                name: "assignments");

            migrationBuilder.DropTable(
                name: "assisted_filings");

            migrationBuilder.DropTable(
                name: "claim_decisions");

            migrationBuilder.DropTable(
                name: "command_runs");

            migrationBuilder.DropTable(
                name: "default_views");

            migrationBuilder.DropTable(
                name: "deposit_draws");

            migrationBuilder.DropTable(
                name: "disclosures");

            migrationBuilder.DropTable(
                name: "dispute_letters");

            migrationBuilder.DropTable(
                name: "documents");

            migrationBuilder.DropTable(
                name: "dues");

            migrationBuilder.DropTable(
                name: "emergency_reads");

            migrationBuilder.DropTable(
                name: "employer_answers");

            migrationBuilder.DropTable(
                name: "evidence_lines");

            migrationBuilder.DropTable(
                name: "evidence_uploads");

            migrationBuilder.DropTable(
                name: "fee_change_decisions");

            migrationBuilder.DropTable(
                name: "fee_results");

            migrationBuilder.DropTable(
                name: "fee_verdicts");

            migrationBuilder.DropTable(
                name: "grouped_claims");

            migrationBuilder.DropTable(
                name: "held_texts");

            migrationBuilder.DropTable(
                name: "help_interviews");

            migrationBuilder.DropTable(
                name: "history");

            migrationBuilder.DropTable(
                name: "instalment_plans");

            migrationBuilder.DropTable(
                name: "judicial_orders");

            migrationBuilder.DropTable(
                name: "letters");

            migrationBuilder.DropTable(
                name: "liable_parties");

            migrationBuilder.DropTable(
                name: "licences");

            migrationBuilder.DropTable(
                name: "lost_codes");

            migrationBuilder.DropTable(
                name: "messages");

            migrationBuilder.DropTable(
                name: "old_claims");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "passkeys");

            migrationBuilder.DropTable(
                name: "pay_periods");

            migrationBuilder.DropTable(
                name: "payments");

            migrationBuilder.DropTable(
                name: "person_events");

            migrationBuilder.DropTable(
                name: "planned_visits");

            migrationBuilder.DropTable(
                name: "procurement_blocks");

            migrationBuilder.DropTable(
                name: "publications");

            migrationBuilder.DropTable(
                name: "register");

            migrationBuilder.DropTable(
                name: "register_rows");

            migrationBuilder.DropTable(
                name: "register_words");

            migrationBuilder.DropTable(
                name: "remembered_readings");

            migrationBuilder.DropTable(
                name: "repayment_codes");

            migrationBuilder.DropTable(
                name: "repayment_plans");

            migrationBuilder.DropTable(
                name: "retaliation_reports");

            migrationBuilder.DropTable(
                name: "retaliation_signs");

            migrationBuilder.DropTable(
                name: "settlements");

            migrationBuilder.DropTable(
                name: "support_requests");

            migrationBuilder.DropTable(
                name: "tie_declarations");

            migrationBuilder.DropTable(
                name: "ties");

            migrationBuilder.DropTable(
                name: "visit_answers");

            migrationBuilder.DropTable(
                name: "visit_companions");

            migrationBuilder.DropTable(
                name: "visit_others_there");

            migrationBuilder.DropTable(
                name: "visit_plans");

            migrationBuilder.DropTable(
                name: "visit_requests");

            migrationBuilder.DropTable(
                name: "work_items");

            migrationBuilder.DropTable(
                name: "worker_answers");

            migrationBuilder.DropTable(
                name: "saved_views");

            migrationBuilder.DropTable(
                name: "recipients");

            migrationBuilder.DropTable(
                name: "fee_changes");

            migrationBuilder.DropTable(
                name: "outside_requests");

            migrationBuilder.DropTable(
                name: "register_imports");

            migrationBuilder.DropTable(
                name: "cases");

            migrationBuilder.DropTable(
                name: "wage_claims");

            migrationBuilder.DropTable(
                name: "inspections");

            migrationBuilder.DropTable(
                name: "fee_checks");

            migrationBuilder.DropTable(
                name: "accounts");

            migrationBuilder.DropTable(
                name: "interpreters");

            migrationBuilder.DropTable(
                name: "places");

            migrationBuilder.DropTable(
                name: "cohorts");

            migrationBuilder.DropTable(
                name: "job_orders");

            migrationBuilder.DropTable(
                name: "agencies");

            migrationBuilder.DropTable(
                name: "employers");

            migrationBuilder.DropTable(
                name: "offices");
        }
    }
}
