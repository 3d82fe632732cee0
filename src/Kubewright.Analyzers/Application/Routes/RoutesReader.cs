using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Reads from the code of a compilation which requests its application answers: file by file, then across the methods that pass builders on.</summary>
internal sealed class RoutesReader
{
    private const int Depth = 16;

    private static readonly CodeCache<RouteSyntax, RouteFile> Files = new(RouteSyntax.Find, RouteFileReader.Read);
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> HavingControllers = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, StrongBox<bool>> HavingStartupFilters = new();

    /// <summary>Assemblies in wide use whose startup filters answer nothing.</summary>
    private static readonly string[] Harmless = ["Microsoft.AspNetCore", "Microsoft.ApplicationInsights", "Sentry", "Elastic.Apm", "OpenTelemetry", "Serilog", "Datadog", "NewRelic", "Azure."];

    private readonly ImmutableArray<RouteFile> _files;
    private readonly Compilation _compilation;
    private readonly ILookup<(string Method, int Index), BuilderPass> _passes;
    private readonly Dictionary<string, BuilderOrigin> _returns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _delegates;
    private readonly List<RouteEndpoint> _endpoints = [];
    private readonly List<string> _pathBases = [];
    private ApplicationRoutes _routes = new();

    private RoutesReader(ImmutableArray<RouteFile> files, Compilation compilation)
    {
        _files = files;
        _compilation = compilation;
        _passes = files.SelectMany(file => file.Passes).ToLookup(pass => (pass.Method, pass.Index));
        _delegates = [.. files.SelectMany(file => file.Delegates)];
        foreach (var result in files.SelectMany(file => file.Returns))
        {
            _returns[result.Key] = result.Value;
        }
    }

    /// <summary>What the application of a compilation answers.</summary>
    public static ApplicationRoutes Read(Compilation compilation, CancellationToken cancellationToken) =>
        new RoutesReader(Files.Read(compilation, cancellationToken), compilation).Read();

    private ApplicationRoutes Read()
    {
        _routes = _routes with
        {
            Unknown = _files.Select(file => file.Unknown).FirstOrDefault(reason => reason is not null)
                ?? (_files.Any(file => file.MakesApplication) ? null : "its application is made by other code")
                ?? (_compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(HasStartupFilter) is { } assembly ? $"{assembly.Name} may map more at the start" : null),
            ChoosesHosts = _files.Any(file => file.ChoosesHosts),
            Insertion = _files.Select(file => file.Insertion).OfType<EndpointInsertion>().FirstOrDefault() is { } insertion
                ? insertion with { AddsHealthChecks = _files.Any(file => file.AddsHealthChecks) }
                : null,
        };
        foreach (var call in _files.SelectMany(file => file.Calls))
        {
            foreach (var (prefix, condition) in Resolve(call))
            {
                Apply(call, prefix, Both(call.Condition, condition));
            }
        }

        return _routes with { Endpoints = [.. _endpoints], PathBases = [.. _pathBases] };
    }

    /// <summary>The prefixes of a call's builder, each with when the call is reached; none where it is not, or where that is not known.</summary>
    private IEnumerable<(string Prefix, RouteCondition Condition)> Resolve(RouteCall call)
    {
        var prefixes = new List<(string, RouteCondition)>();
        if (!Resolve(call.Origin, prefixes, 0))
        {
            SetUnknown($"{call.Name} maps on what is known only when it runs", call.Condition);
        }

        return prefixes;
    }

    private bool Resolve(BuilderOrigin origin, List<(string Prefix, RouteCondition Condition)> prefixes, int depth)
    {
        if (depth > Depth)
        {
            return false;
        }

        switch (origin.Kind)
        {
            case BuilderOriginKind.Root:
                prefixes.Add((origin.Prefix, origin.Condition));
                return true;
            case BuilderOriginKind.Branch:
                return true;
            case BuilderOriginKind.Parameter:
                if (_delegates.Contains(origin.Method))
                {
                    return false;
                }

                // A method that no code in sight calls may be called by other means than its name.
                var passes = _passes[(origin.Method, origin.Index)].ToList();
                return passes.Count > 0 && passes.TrueForAll(pass => ResolveWithin(pass.Origin, origin, pass.Condition, prefixes, depth));
            case BuilderOriginKind.Result:
                return _returns.TryGetValue(origin.Method, out var returned) && returned.Kind switch
                {
                    BuilderOriginKind.Parameter when returned.Method == origin.Method && returned.Index < origin.Arguments.Length =>
                        origin.Arguments[returned.Index] is { } argument
                        && ResolveWithin(argument, origin with { Prefix = BuilderOriginReader.Join(returned.Prefix, origin.Prefix) }, returned.Condition, prefixes, depth),
                    BuilderOriginKind.Unknown => false,
                    _ => ResolveWithin(returned, origin, RouteCondition.Always, prefixes, depth),
                };
            default:
                return false;
        }
    }

    /// <summary>Resolves an origin and puts behind each of its prefixes what another one adds.</summary>
    private bool ResolveWithin(BuilderOrigin outer, BuilderOrigin inner, RouteCondition condition, List<(string Prefix, RouteCondition Condition)> prefixes, int depth)
    {
        var found = new List<(string Prefix, RouteCondition Condition)>();
        if (!Resolve(outer, found, depth + 1))
        {
            return false;
        }

        prefixes.AddRange(found.Select(one => (BuilderOriginReader.Join(one.Prefix, inner.Prefix), Both(Both(one.Condition, condition), inner.Condition))));
        return true;
    }

    private void Apply(RouteCall call, string prefix, RouteCondition condition)
    {
        switch (call.Effect)
        {
            case RouteEffect.Unknown:
                SetUnknown(call.Texts[0], condition);
                break;
            case RouteEffect.Middleware when _files.Any(file => file.AnsweringMiddlewares.Contains(call.Texts[0])):
                SetUnknown($"{call.Texts[0]} may answer by itself", condition);
                break;
            case RouteEffect.Endpoint:
                foreach (var text in call.Texts)
                {
                    _endpoints.Add(new RouteEndpoint(new RoutePattern(BuilderOriginReader.Join(prefix, text)), call.Name, call.Place)
                    {
                        Methods = call.Methods,
                        Hosts = call.Hosts,
                        Port = call.Port,
                        Condition = condition,
                        IsHealthCheck = call.IsHealthCheck,
                    });
                }

                break;
            case RouteEffect.Controllers:
                AddControllers(prefix, condition);
                break;
            case RouteEffect.ConventionalRoute:
                AddControllers(prefix, condition);
                AddConventional(call, prefix, condition);
                break;
            case RouteEffect.Files:
                _routes = _routes with { ServesFiles = true };
                break;
            case RouteEffect.PathBase:
                _pathBases.Add("/" + call.Texts[0].Trim('/'));
                break;
            case RouteEffect.Grpc:
                _routes = _routes with { MapsGrpc = true };
                break;
            case RouteEffect.GrpcHealth:
                _routes = _routes with { MapsGrpc = true, MapsGrpcHealth = true };
                break;
            case RouteEffect.DefaultEndpoints:
                _routes = _routes with { DefaultEndpoints = call.Place };
                break;
        }
    }

    private void AddControllers(string prefix, RouteCondition condition)
    {
        if (_compilation.SourceModule.ReferencedAssemblySymbols.FirstOrDefault(HasControllers) is { } assembly)
        {
            SetUnknown($"{assembly.Name} may bring controllers", condition);
        }

        foreach (var controller in _files.SelectMany(file => file.Controllers))
        {
            if (controller.Unknown is not null)
            {
                SetUnknown(controller.Unknown, condition);
            }

            foreach (var action in controller.Actions.Where(action => action.Pattern is not null))
            {
                _endpoints.Add(EndpointOf(controller, action, BuilderOriginReader.Join(prefix, action.Pattern!), condition));
            }
        }
    }

    /// <summary>Adds the actions without routes of their own at a pattern of names.</summary>
    private void AddConventional(RouteCall call, string prefix, RouteCondition condition)
    {
        var stated = call.Texts.Length > 1 ? call.Texts[1] : null;
        foreach (var controller in _files.SelectMany(file => file.Controllers).Where(controller => stated is null || stated == controller.Area))
        {
            foreach (var action in controller.Actions.Where(action => action.Pattern is null))
            {
                _endpoints.Add(EndpointOf(controller, action, BuilderOriginReader.Join(prefix, call.Texts[0]), condition) with
                {
                    Values = controller.Area is null
                        ? [("controller", controller.Name), ("action", action.Name)]
                        : [("controller", controller.Name), ("action", action.Name), ("area", controller.Area)],
                });
            }
        }
    }

    private static RouteEndpoint EndpointOf(Controller controller, ControllerAction action, string pattern, RouteCondition condition) =>
        new(new RoutePattern(pattern), $"{controller.Name}Controller.{action.Name}", controller.Place) { Methods = action.Methods, Condition = condition };

    /// <summary>Whether an assembly other than the framework's own brings controllers, which MVC takes from all that refer to it.</summary>
    private static bool HasControllers(IAssemblySymbol assembly) => HavingControllers.GetValue(assembly, static one => new StrongBox<bool>(
        !one.Name.StartsWith("Microsoft.AspNetCore.", StringComparison.Ordinal)
        && one.TypeNames.Any(name => name.EndsWith("Controller", StringComparison.Ordinal))
        && one.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name.StartsWith("Microsoft.AspNetCore.Mvc", StringComparison.Ordinal))))).Value;

    /// <summary>Whether an assembly may put middlewares into the pipeline that no call in the code shows.</summary>
    private static bool HasStartupFilter(IAssemblySymbol assembly) => HavingStartupFilters.GetValue(assembly, static one => new StrongBox<bool>(
        !Harmless.Any(name => one.Name.StartsWith(name, StringComparison.Ordinal))
        && one.TypeNames.Any(name => name.EndsWith("StartupFilter", StringComparison.Ordinal) && name != "IStartupFilter"))).Value;

    private void SetUnknown(string reason, RouteCondition condition)
    {
        if (condition == RouteCondition.InDevelopment)
        {
            _routes = _routes with { UnknownInDevelopment = _routes.UnknownInDevelopment ?? reason };
        }
        else
        {
            _routes = _routes with { Unknown = _routes.Unknown ?? reason };
        }
    }

    private static RouteCondition Both(RouteCondition left, RouteCondition right) =>
        left == RouteCondition.Always || left == right ? right : right == RouteCondition.Always ? left : RouteCondition.Unknown;
}
