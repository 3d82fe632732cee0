using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>
/// Reads from the code of a compilation which requests its application answers: member by member, then across the methods that pass builders on.
/// </summary>
internal sealed class RoutesReader
{
    private static readonly CodeCache<RouteSyntax, RouteFacts> Files = new(RouteSyntax.Find, RouteMemberReader.Read);
    private static readonly LatestResult<FileFacts<RouteSyntax, RouteFacts>, ApplicationRoutes> Latest = new();
    private readonly ImmutableArray<FileFacts<RouteSyntax, RouteFacts>> _files;
    private readonly ImmutableArray<RouteFacts> _members;
    private readonly BuilderPrefixes _prefixes;
    private readonly Compilation _compilation;
    private readonly List<RouteEndpoint> _endpoints = [];
    private readonly List<string> _pathBases = [];
    private ApplicationRoutes _routes = new();

    private RoutesReader(ImmutableArray<FileFacts<RouteSyntax, RouteFacts>> files, Compilation compilation)
    {
        _files = files;
        _members = [.. files.SelectMany(file => file.Members)];
        _prefixes = new BuilderPrefixes(_members);
        _compilation = compilation;
    }

    /// <summary>What the application of a compilation answers.</summary>
    public static ApplicationRoutes Read(Compilation compilation, CancellationToken cancellationToken) => Latest.Get(
        Files.Read(compilation, cancellationToken),
        ReferencedAssemblies.Of(compilation),
        files => new RoutesReader(files, compilation).Read());

    private ApplicationRoutes Read()
    {
        _routes = _routes with
        {
            Unknown = _files.Select(UnknownOf).FirstOrDefault(reason => reason is not null)
                ?? (_members.Any(member => member.MakesApplication) ? null : "its application is made by other code")
                ?? (ForeignRoutes.StartupFilter(_compilation) is { } assembly ? $"{assembly} may map more at the start" : null),
            ChoosesHosts = _files.Any(file => file.Syntax.Names.Overlaps(RouteNames.Hosts)),
            Insertion = _files.Select(file => file.Syntax.Insertion).OfType<EndpointInsertion>().FirstOrDefault() is { } insertion
                ? insertion with { AddsHealthChecks = _files.Any(file => file.Syntax.Names.Contains("AddHealthChecks")) }
                : null,
        };
        foreach (var call in _members.SelectMany(member => member.Calls))
        {
            if (_prefixes.Of(call.Origin) is not { } prefixes)
            {
                SetUnknown($"{call.Name} maps on what is known only when it runs", call.Condition);
                continue;
            }

            foreach (var (prefix, condition) in prefixes)
            {
                Apply(call, prefix, call.Condition.And(condition));
            }
        }

        return _routes with { Endpoints = [.. _endpoints], PathBases = [.. _pathBases] };
    }

    private static string? UnknownOf(FileFacts<RouteSyntax, RouteFacts> file) =>
        file.Members.Select(static member => member.Unknown).FirstOrDefault(static reason => reason is not null) ?? file.Syntax.Unknown;

    private void Apply(RouteCall call, string prefix, RouteCondition condition)
    {
        switch (call.Effect)
        {
            case RouteEffect.Unknown:
                SetUnknown(call.Texts[0], condition);
                break;
            case RouteEffect.Middleware when _files.Any(file => file.Syntax.AnsweringMiddlewares.Contains(call.Texts[0])):
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
                _routes = _routes with { TakesAnyPathBase = _routes.TakesAnyPathBase || call.Texts.IsEmpty };
                _pathBases.AddRange(call.Texts.Select(text => "/" + text.Trim('/')));
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
        if (ForeignRoutes.Controllers(_compilation) is { } assembly)
        {
            SetUnknown($"{assembly} may bring controllers", condition);
        }

        foreach (var controller in _members.SelectMany(member => member.Controllers))
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
        foreach (var controller in _members.SelectMany(member => member.Controllers).Where(controller => stated is null || stated == controller.Area))
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
}
