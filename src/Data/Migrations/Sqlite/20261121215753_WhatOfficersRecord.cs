using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Inspectorate.Data.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class WhatOfficersRecord : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Recorded",
                table: "wage_claims",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Recorded",
                table: "wage_claims");
        }
    }
}
