using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Determines which assemblies that an application refers to may answer requests without a call that shows it.</summary>
internal static class ForeignRoutes
{
    private static readonly Func<IAssemblySymbol, bool> HasControllers = new PerObject<IAssemblySymbol, bool>(BringsControllers).Of;
    private static readonly Func<IAssemblySymbol, bool> HasStartupFilter = new PerObject<IAssemblySymbol, bool>(BringsStartupFilter).Of;

    /// <summary>Assemblies in wide use whose startup filters answer nothing.</summary>
    private static readonly string[] Harmless = ["Microsoft.AspNetCore", "Microsoft.ApplicationInsights", "Sentry", "Elastic.Apm", "OpenTelemetry", "Serilog",
        "Datadog", "NewRelic", "Azure."];

    /// <summary>An assembly other than the framework's own that brings controllers, which MVC takes from all that refer to it; null for none.</summary>
    public static string? Controllers(Compilation compilation) => ReferencedAssemblies.Of(compilation).First(compilation, HasControllers);

    /// <summary>An assembly that may put middlewares into the pipeline; null for none.</summary>
    public static string? StartupFilter(Compilation compilation) => ReferencedAssemblies.Of(compilation).First(compilation, HasStartupFilter);

    private static bool BringsControllers(IAssemblySymbol assembly) =>
        !assembly.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        && assembly.TypeNames.Any(name => name.EndsWith("Controller", StringComparison.Ordinal))
        && assembly.Modules
            .Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal)));

    private static bool BringsStartupFilter(IAssemblySymbol assembly) =>
        !Harmless.Any(name => assembly.Name.StartsWith(name, StringComparison.Ordinal))
        && assembly.TypeNames.Any(name => name.EndsWith("StartupFilter", StringComparison.Ordinal) && name != "IStartupFilter");
}
