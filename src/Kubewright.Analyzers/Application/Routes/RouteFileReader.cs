using System.Collections.Immutable;
using Kubewright.Core.Application.Routes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Reads what one file says of the requests that an application answers.</summary>
internal sealed class RouteFileReader
{
    private readonly ImmutableArray<RouteCall>.Builder _calls = ImmutableArray.CreateBuilder<RouteCall>();
    private readonly ImmutableArray<BuilderPass>.Builder _passes = ImmutableArray.CreateBuilder<BuilderPass>();
    private readonly ImmutableDictionary<string, BuilderOrigin>.Builder _returns = ImmutableDictionary.CreateBuilder<string, BuilderOrigin>();
    private readonly ImmutableArray<string>.Builder _delegates = ImmutableArray.CreateBuilder<string>();
    private readonly HashSet<SyntaxNode> _returning = [];
    private readonly SemanticModel _model;
    private readonly BuilderOriginReader _origins;
    private readonly RouteCallReader _reader;
    private readonly CancellationToken _cancellationToken;
    private string? _unknown;
    private bool _makesApplication;

    private RouteFileReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _cancellationToken = cancellationToken;
        _origins = new BuilderOriginReader(model, cancellationToken);
        _reader = new RouteCallReader(model, cancellationToken);
    }

    public static RouteFile Read(RouteSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new RouteFileReader(model, cancellationToken);
        foreach (var call in syntax.Calls)
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Read(call);
        }

        if (!syntax.Calls.IsEmpty)
        {
            reader._makesApplication |= reader.HasStartup(syntax.Root);
            reader.ReadReturns(syntax.Root);
            reader.ReadEscapes(syntax.Root);
        }

        return new RouteFile
        {
            Calls = reader._calls.ToImmutable(),
            Passes = reader._passes.ToImmutable(),
            Returns = reader._returns.ToImmutable(),
            Delegates = reader._delegates.ToImmutable(),
            Controllers = [.. syntax.Controllers.Select(type => ControllerReader.Read(type, model, cancellationToken)).OfType<Controller>()],
            AnsweringMiddlewares = [.. syntax.Middlewares.Where(RouteCallReader.MayAnswer).Select(type => type.Identifier.ValueText)],
            Unknown = reader._unknown ?? syntax.Names.Where(RouteNames.Unknowable.ContainsKey).Select(name => RouteNames.Unknowable[name]).FirstOrDefault(),
            ChoosesHosts = syntax.Names.Overlaps(RouteNames.Hosts),
            AddsHealthChecks = syntax.Names.Contains("AddHealthChecks"),
            MakesApplication = reader._makesApplication,
            Insertion = InsertionReader.Read(syntax.Root),
        };
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
        BuilderTypes.IsBuilder(Awaited(method.ReturnType))
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

    private void Read(InvocationExpressionSyntax call, IMethodSymbol method, IMethodSymbol definition, IParameterSymbol parameter, BuilderOrigin origin, RouteCondition condition)
    {
        if (definition.MethodKind == MethodKind.DelegateInvoke || definition.IsVirtual || definition.IsAbstract || definition.IsOverride)
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

    /// <summary>Whether a file has the class that the host asks to put the application together.</summary>
    private bool HasStartup(SyntaxNode root) => root.DescendantNodes().OfType<MethodDeclarationSyntax>().Any(method =>
        method.Identifier.ValueText == "Configure"
        && _model.GetDeclaredSymbol(method, _cancellationToken) is IMethodSymbol symbol
        && BuilderOriginReader.IsStartup(symbol)
        && symbol.Parameters.Any(parameter => BuilderTypes.IsBuilder(parameter.Type)));

    /// <summary>What methods return that hand a builder on.</summary>
    private void ReadReturns(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            var value = node switch
            {
                ReturnStatementSyntax { Expression: { } returned } => returned,
                ArrowExpressionClauseSyntax { Parent: MethodDeclarationSyntax or LocalFunctionStatementSyntax } arrow => arrow.Expression,
                _ => null,
            };
            var owner = value is null ? null : node.Ancestors().FirstOrDefault(static one => one is AnonymousFunctionExpressionSyntax or LocalFunctionStatementSyntax or BaseMethodDeclarationSyntax or AccessorDeclarationSyntax);
            if (owner is not (MethodDeclarationSyntax or LocalFunctionStatementSyntax) || _model.GetDeclaredSymbol(owner, _cancellationToken) is not IMethodSymbol method
                || !BuilderTypes.MayBeBuilder(Awaited(method.ReturnType)))
            {
                continue;
            }

            var id = MethodIds.Of(MethodIds.Definition(method));
            var origin = _origins.Of(value);
            _returns[id] = _returning.Add(owner) || (_returns.TryGetValue(id, out var other) && other == origin) ? origin : BuilderOrigin.Unknown;
        }
    }

    /// <summary>Builders that are kept or given away, so that it is not seen what is done with them.</summary>
    private void ReadEscapes(SyntaxNode root)
    {
        foreach (var node in root.DescendantNodes())
        {
            var escaping = node switch
            {
                AssignmentExpressionSyntax { Right: IdentifierNameSyntax or InvocationExpressionSyntax } assignment when _model.GetSymbolInfo(assignment.Left, _cancellationToken).Symbol is IFieldSymbol or IPropertySymbol
                    => [assignment.Right],
                InitializerExpressionSyntax initializer => initializer.Expressions.Where(one => one is IdentifierNameSyntax),
                CollectionExpressionSyntax collection => collection.Elements.OfType<ExpressionElementSyntax>().Select(one => one.Expression).Where(one => one is IdentifierNameSyntax),
                BaseObjectCreationExpressionSyntax { ArgumentList: { } arguments } => arguments.Arguments.Select(argument => argument.Expression).Where(one => one is IdentifierNameSyntax),
                _ => Enumerable.Empty<ExpressionSyntax>(),
            };
            if (escaping.Any(IsBuilder))
            {
                _unknown ??= "its code keeps the application in an object";
            }
        }
    }

    private static ITypeSymbol Awaited(ITypeSymbol type) => type is INamedTypeSymbol { Name: "Task" or "ValueTask", TypeArguments: [var result] } ? result : type;

    private bool IsBuilder(ExpressionSyntax? expression) => expression is not null && BuilderTypes.IsBuilder(_model.GetTypeInfo(expression, _cancellationToken).Type);

    private static bool RunsItsLambda(string method) =>
        method is "UseEndpoints" or "UseMvc" or "UseWhen" or "Map" or "MapWhen" or "Configure" or "ConfigureWebHostDefaults" or "ConfigureWebHost" or "ConfigureServices";
}
