# The production image: no demo data, no Bogus. Not root; everything but /data and /keys may be mounted read-only:
#   docker run --read-only --tmpfs /tmp -v inspection-data:/data -v inspection-keys:/keys -p 8080:8080 inspection
FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
WORKDIR /source
COPY . .
RUN dotnet publish src/Web --configuration Release --output /program -p:WithDemo=false

FROM mcr.microsoft.com/dotnet/aspnet:10.0
COPY --from=build /program /program
RUN mkdir /data /keys && chown "$APP_UID" /data /keys && chmod 700 /data /keys
USER $APP_UID
ENV ASPNETCORE_URLS=http://+:8080 \
    Storage__Directory=/data \
    Keys__Directory=/keys \
    DOTNET_EnableDiagnostics=0
VOLUME ["/data", "/keys"]
EXPOSE 8080
ENTRYPOINT ["/program/Inspectorate.Web"]
