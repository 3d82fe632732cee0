using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Reads what one member says of the requests that an application answers.</summary>
internal sealed class RouteMemberReader
{
    private readonly ImmutableArray<RouteCall>.Builder _calls = ImmutableArray.CreateBuilder<RouteCall>();
    private readonly ImmutableArray<BuilderPass>.Builder _passes = ImmutableArray.CreateBuilder<BuilderPass>();
    private readonly ImmutableArray<string>.Builder _delegates = ImmutableArray.CreateBuilder<string>();
    private readonly SemanticModel _model;
    private readonly BuilderOriginReader _origins;
    private readonly RouteCallReader _reader;
    private readonly CancellationToken _cancellationToken;
    private string? _unknown;
    private bool _makesApplication;

    private RouteMemberReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
        _origins = new BuilderOriginReader(model, cancellationToken);
        _reader = new RouteCallReader(model, cancellationToken);
    }

    /// <summary>What a member says; null where it says nothing.</summary>
    public static RouteFacts? Read(RouteSyntax syntax, CodeMember member, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new RouteMemberReader(model, cancellationToken);
        foreach (var call in syntax.Calls.Where(member.Contains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Read(call);
        }

        var returns = ImmutableDictionary<string, BuilderOrigin>.Empty;
        if (!syntax.Calls.IsEmpty)
        {
            reader._makesApplication |= reader.IsStartup(member);
            reader._unknown ??= new BuilderEscapes(model, cancellationToken).Find(member);
            returns = new BuilderReturns(model, reader._origins, cancellationToken).Read(member);
        }

        var facts = new RouteFacts
        {
            Calls = reader._calls.ToImmutable(),
            Passes = reader._passes.ToImmutable(),
            Returns = returns,
            Delegates = reader._delegates.ToImmutable(),
            Controllers =
                [.. syntax.Controllers.Where(member.Contains).Select(type => ControllerReader.Read(type, model, cancellationToken)).OfType<Controller>()],
            Unknown = reader._unknown,
            MakesApplication = reader._makesApplication,
        };
        return facts.IsSilent ? null : facts;
    }

    private void Read(InvocationExpressionSyntax call)
    {
        var info = _model.GetSymbolInfo(call, _cancellationToken);
        if (info.Symbol is not IMethodSymbol method)
        {
            if (IsBuilder(BuilderOriginReader.ReceiverOf(call)) || call.ArgumentList.Arguments.Any(argument => IsBuilder(argument.Expression)))
            {
                _unknown ??= $"{ListeningSyntax.NameOf(call.Expression)} cannot be understood";
            }

            return;
        }

        var definition = MethodIds.Definition(method);
        var condition = (RouteCondition)(int)CallConditions.Of(call, RunsItsLambda);
        if (!definition.IsStatic && definition.MethodKind != MethodKind.LocalFunction && BuilderTypes.IsBuilder(definition.ContainingType))
        {
            // app.Use, app.Run, ...: methods of the builders themselves.
            var origin = _origins.Of(BuilderOriginReader.ReceiverOf(call));
            Add(_reader.Read(call, method, origin, condition));
        }

        foreach (var parameter in definition.Parameters)
        {
            if (BuilderTypes.IsBuilder(parameter.Type) && BuilderOriginReader.ArgumentFor(call, method, parameter) is { } builder)
            {
                Read(call, method, definition, parameter, _origins.Of(builder), condition);
            }
        }

        if (_origins.Of(call).Kind == BuilderOriginKind.Root)
        {
            _makesApplication = true;
        }
        else if (IsMadeElsewhere(method, definition))
        {
            _unknown ??= $"{method.Name} makes the application";
        }

        ReadMethodGroups(call, condition);
        ReadEscapes(call, method);
    }

    /// <summary>Whether a method of another assembly hands out an application that it was not given.</summary>
    private bool IsMadeElsewhere(IMethodSymbol method, IMethodSymbol definition) =>
        BuilderTypes.IsBuilder(BuilderTypes.Awaited(method.ReturnType))
        && !MethodIds.IsOwn(definition, _model.Compilation)
        && !BuilderTypes.IsBuilder(definition.ContainingType)
        && !definition.Parameters.Any(parameter => BuilderTypes.MayBeBuilder(parameter.Type));

    /// <summary>An application that is given to a method which does not say that it takes one: reflection may call anything with it.</summary>
    private void ReadEscapes(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        if (method.ContainingType.Name is "ArgumentNullException" or "Object")
        {
            return;
        }

        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is IdentifierNameSyntax
                && IsBuilder(argument.Expression)
                && _model.GetTypeInfo(argument.Expression, _cancellationToken).ConvertedType is not { SpecialType: not SpecialType.System_Object })
            {
                _unknown ??= $"{method.Name} gets the application as an object";
            }
        }
    }

    private void Read(InvocationExpressionSyntax call, IMethodSymbol method, IMethodSymbol definition, IParameterSymbol parameter, BuilderOrigin origin,
        RouteCondition condition)
    {
        if (definition.MethodKind == MethodKind.DelegateInvoke || MethodIds.IsChosenAtRun(definition, _model.Compilation))
        {
            if (!BuilderTypes.IsBuilder(definition.ContainingType))
            {
                _unknown ??= $"{method.Name} gets the application, and what it does is known only when it runs";
            }
        }
        else if (MethodIds.IsOwn(definition, _model.Compilation))
        {
            _passes.Add(new BuilderPass(MethodIds.Of(definition), parameter.Ordinal, origin, condition));
        }
        else
        {
            Add(_reader.Read(call, method, origin, condition));
        }
    }

    private void Add(RouteCall call)
    {
        if (call.Effect != RouteEffect.None)
        {
            _calls.Add(call);
        }
    }

    /// <summary>Methods that are given as delegates: to UseEndpoints, which runs them, or to what is not known to.</summary>
    private void ReadMethodGroups(InvocationExpressionSyntax call, RouteCondition condition)
    {
        foreach (var argument in call.ArgumentList.Arguments)
        {
            if (argument.Expression is not (IdentifierNameSyntax or MemberAccessExpressionSyntax)
                || _model.GetSymbolInfo(argument.Expression, _cancellationToken).Symbol is not IMethodSymbol group
                || MethodIds.Definition(group) is not { } definition
                || !MethodIds.IsOwn(definition, _model.Compilation)
                || definition.Parameters.FirstOrDefault(parameter => BuilderTypes.IsBuilder(parameter.Type)) is not { } parameter)
            {
                continue;
            }

            if (_origins.OfDelegate(call) is { Kind: not BuilderOriginKind.Unknown } origin)
            {
                _passes.Add(new BuilderPass(MethodIds.Of(definition), parameter.Ordinal, origin, condition));
            }
            else
            {
                _delegates.Add(MethodIds.Of(definition));
            }
        }
    }

    /// <summary>Whether a member is the method of a class that the host asks to put the application together.</summary>
    private bool IsStartup(CodeMember member) =>
        member.Declaration is MethodDeclarationSyntax { Identifier.ValueText: "Configure" } method
        && _model.GetDeclaredSymbol(method, _cancellationToken) is IMethodSymbol symbol
        && BuilderOriginReader.IsStartup(symbol)
        && symbol.Parameters.Any(parameter => BuilderTypes.IsBuilder(parameter.Type));

    private bool IsBuilder(ExpressionSyntax? expression) => expression is not null
        && BuilderTypes.IsBuilder(_model.GetTypeInfo(expression, _cancellationToken).Type);

    private static bool RunsItsLambda(string method) =>
        method is "UseEndpoints" or "UseMvc" or "UseWhen" or "Map" or "MapWhen" or "Configure" or "ConfigureWebHostDefaults" or "ConfigureWebHost"
            or "ConfigureServices";
}
