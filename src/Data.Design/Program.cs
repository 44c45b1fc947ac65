return; // Only a start-up project for `dotnet ef`; see the project file.
