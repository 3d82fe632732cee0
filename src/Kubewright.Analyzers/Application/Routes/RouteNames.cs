namespace Kubewright.Analyzers.Application.Routes;

/// <summary>The names by which code says what it answers.</summary>
internal static class RouteNames
{
    /// <summary>Types of builders, and methods that hand one out.</summary>
    public static readonly HashSet<string> Builders = new(StringComparer.Ordinal)
    {
        "WebApplication", "IApplicationBuilder", "ApplicationBuilder", "IEndpointRouteBuilder", "RouteGroupBuilder", "IRouteBuilder", "UseEndpoints",
            "UseStartup",
    };

    /// <summary>Names that make it unknown what is answered, wherever they stand, each with the reason.</summary>
    public static readonly Dictionary<string, string> Unknowable = new(StringComparer.Ordinal)
    {
        ["FallbackPolicy"] = "its authorization answers paths that nothing is mapped at",
        ["SetFallbackPolicy"] = "its authorization answers paths that nothing is mapped at",
        ["Conventions"] = "conventions of its own may change routes",
        ["IApplicationModelConvention"] = "conventions of its own may change routes",
        ["IControllerModelConvention"] = "conventions of its own may change routes",
        ["IActionModelConvention"] = "conventions of its own may change routes",
        ["IApplicationModelProvider"] = "conventions of its own may change routes",
        ["IActionDescriptorProvider"] = "it makes actions when it runs",
        ["EndpointDataSource"] = "it makes endpoints when it runs",
        ["DataSources"] = "it makes endpoints when it runs",
        ["ConfigureApplicationPartManager"] = "it takes controllers from where it decides when it runs",
        ["AddApplicationPart"] = "it takes controllers from other assemblies",
        ["AddJsonTranscoding"] = "its gRPC services answer HTTP too",
        ["AddOData"] = "OData maps its controllers",
        ["DynamicRouteValueTransformer"] = "it routes when it runs",
    };

    /// <summary>Names that say which hosts are answered.</summary>
    public static readonly HashSet<string> Hosts = new(StringComparer.Ordinal) { "HostFilteringOptions", "AddHostFiltering", "ForwardedHeadersOptions" };

    /// <summary>All names that mean something wherever they are.</summary>
    public static readonly HashSet<string> Telling = [.. Unknowable.Keys, .. Hosts, "AddHealthChecks"];

    /// <summary>Methods of ASP.NET Core that map an endpoint at the pattern of their argument, with the methods that it answers.</summary>
    public static readonly Dictionary<string, string[]> Endpoints = new(StringComparer.Ordinal)
    {
        ["MapGet"] = ["GET"],
        ["MapPost"] = ["POST"],
        ["MapPut"] = ["PUT"],
        ["MapDelete"] = ["DELETE"],
        ["MapPatch"] = ["PATCH"],
        ["Map"] = [],
        ["MapMethods"] = [],
        ["MapHealthChecks"] = [],
        ["MapForwarder"] = [],
        ["MapHub"] = [],
        ["MapFallback"] = [],
        ["MapFallbackToFile"] = ["GET", "HEAD"],
        ["MapFallbackToPage"] = [],
        ["MapFallbackToAreaPage"] = [],
        ["MapFallbackToController"] = [],
        ["MapFallbackToAreaController"] = [],
    };

    /// <summary>
    /// Methods that answer below known paths, in ASP.NET Core and in well-known packages: the patterns where no argument says another, the first
    /// of which an argument may replace.
    /// </summary>
    public static readonly Dictionary<string, string[]> KnownPaths = new(StringComparer.Ordinal)
    {
        ["MapOpenApi"] = ["/openapi/{**rest}"],
        ["UseSwagger"] = ["/swagger/{**rest}"],
        ["MapSwagger"] = ["/swagger/{**rest}"],
        ["UseSwaggerUI"] = ["/swagger/{**rest}", "/", "/index.html"],
        ["UseSwaggerUi"] = ["/swagger/{**rest}", "/", "/index.html"],
        ["UseSwaggerUi3"] = ["/swagger/{**rest}", "/", "/index.html"],
        ["UseOpenApi"] = ["/swagger/{**rest}"],
        ["UseReDoc"] = ["/api-docs/{**rest}"],
        ["MapScalarApiReference"] = ["/scalar/{**rest}"],
        ["MapPrometheusScrapingEndpoint"] = ["/metrics"],
        ["UseOpenTelemetryPrometheusScrapingEndpoint"] = ["/metrics"],
        ["MapMetrics"] = ["/metrics"],
        ["UseMetricServer"] = ["/metrics"],
        ["UseHealthChecksPrometheusExporter"] = ["/healthmetrics"],
        ["MapSubscribeHandler"] = ["/dapr/subscribe"],
        ["MapGraphQL"] = ["/graphql/{**rest}"],
        ["UseHangfireDashboard"] = ["/hangfire/{**rest}"],
        ["MapHangfireDashboard"] = ["/hangfire/{**rest}"],
        ["MapBlazorHub"] = ["/_blazor/{**rest}"],
        ["MapGrpcReflectionService"] = [],
        ["MapShortCircuit"] = [],
        ["UseMigrationsEndPoint"] = ["/ApplyDatabaseMigrations"],
    };

    /// <summary>Methods that answer nothing by themselves.</summary>
    public static readonly HashSet<string> Passing = new(StringComparer.Ordinal)
    {
        // Of ASP.NET Core.
        "UseRouting", "UseAuthentication", "UseAuthorization", "UseCors", "UseHttpsRedirection", "UseHsts", "UseExceptionHandler", "UseDeveloperExceptionPage",
        "UseDatabaseErrorPage", "UseStatusCodePagesWithReExecute", "UseResponseCompression", "UseRequestDecompression", "UseResponseCaching", "UseOutputCache",
            "UseSession",
        "UseForwardedHeaders", "UseCertificateForwarding", "UseHttpLogging", "UseW3CLogging", "UseRequestLocalization", "UseRateLimiter", "UseRequestTimeouts",
            "UseWebSockets",
        "UseCookiePolicy", "UseAntiforgery", "UseHeaderPropagation", "UseHttpMethodOverride", "UseHostFiltering", "UseWebAssemblyDebugging",
            "UseResponseBuffering",
        "UseConcurrencyLimiter", "UseIISPlatformDetection", "MapGroup", "New", "Build", "CreateApplicationBuilder", "UseGrpcWeb", "WithStaticAssets",
            "UseStatusCodePages",

        // Of the hosts that are builders at the same time.
        "Run", "RunAsync", "Start", "StartAsync", "StopAsync", "WaitForShutdown", "WaitForShutdownAsync", "Dispose", "DisposeAsync", "ToString", "Equals",
            "GetHashCode", "GetType",

        // Of packages that are in wide use.
        "UseSerilogRequestLogging", "UseHttpMetrics", "UseGrpcMetrics", "UseCloudEvents", "UseSentryTracing", "UseElasticApm", "UseAllElasticApm",
            "UseMiniProfiler",
        "UseCorrelationId", "UseIpRateLimiting", "UseClientRateLimiting", "UseHttpContextLogging", "UseRequestResponseLogging", "NewVersionedApi",
            "NewApiVersionSet",
        "UseApiVersioning", "UseAzureAppConfiguration", "UseAllForwardedHeaders", "UseProblemDetails", "UseSecurityHeaders", "UseTracing", "UseNewRelic",
        "UseHttpReports", "UseApplicationInsightsRequestTelemetry", "UseApplicationInsightsExceptionTelemetry",
        "UseSteeltoe", "UseDiscoveryClient", "UseOpenTelemetry", "UseHangfireServer", "UseEasyCaching", "UseSimpleInjector",
            "UseAutofacMultitenantRequestServices",
    };

    /// <summary>Whether a call may map something, by its name alone.</summary>
    public static bool MayMap(string name) =>
        name.Length > 3 && char.IsUpper(name[3]) && (name.StartsWith("Map", StringComparison.Ordinal) || name.StartsWith("Use", StringComparison.Ordinal));
}
