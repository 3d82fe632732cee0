using System.Collections.Immutable;
using System.Globalization;
using Kubewright.Core.Application.Routes;
using Kubewright.Core.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>Reads what a call of a method of the framework or a package, which is given a builder, does.</summary>
internal sealed class RouteCallReader(SemanticModel model, CancellationToken cancellationToken)
{
    /// <summary>Reads a call.</summary>
    /// <param name="call">The call.</param>
    /// <param name="method">The method that it means.</param>
    /// <param name="origin">The builder that it is given.</param>
    /// <param name="condition">When it is called.</param>
    public RouteCall Read(InvocationExpressionSyntax call, IMethodSymbol method, BuilderOrigin origin, RouteCondition condition)
    {
        var name = method.Name;
        var one = new RouteCall(RouteEffect.None, name, origin, condition, PlaceOf(call));
        var isPipeline = method.Parameters.Any(parameter => parameter.Type is { Name: "Action" } or { Name: "Func" })
            && method.Parameters.Any(parameter => parameter.Type.Name is "PathString");
        if (name == "Map" && (isPipeline || IsBranch(call, method)))
        {
            // Whatever its branch does with the rest of the path, no other endpoint answers it.
            return TextOf(call, method, "pathMatch") is { } path ? one with { Effect = RouteEffect.Endpoint, Texts = [path, path.TrimEnd('/') + "/{**rest}"] }
                : Unknown(one, "branches off by a path that is not a constant");
        }

        if (RouteNames.Endpoints.TryGetValue(name, out var methods))
        {
            return ReadEndpoint(call, method, one, methods);
        }

        if (RouteNames.KnownPaths.TryGetValue(name, out var known))
        {
            return ReadKnownPaths(call, one, known);
        }

        switch (name)
        {
            case "MapControllers" or "UseMvc":
                return one with { Effect = RouteEffect.Controllers };
            case "MapDefaultControllerRoute" or "UseMvcWithDefaultRoute":
                return one with { Effect = RouteEffect.ConventionalRoute, Texts = ["{controller=Home}/{action=Index}/{id?}"] };
            case "MapControllerRoute" or "MapRoute" or "MapAreaControllerRoute" or "MapAreaRoute":
                return ReadConventionalRoute(call, method, one);
            case "UseHealthChecks":
                return ReadHealthChecks(call, method, one);
            case "UsePathBase":
                return one with { Effect = RouteEffect.PathBase, Texts = TextOf(call, method, "pathBase") is { } pathBase ? [pathBase] : [] };
            case "MapStaticAssets" or "UseStaticFiles" or "UseFileServer" or "UseDefaultFiles" or "UseSpaStaticFiles" or "UseBlazorFrameworkFiles"
                or "UseDirectoryBrowser":
                return call.ArgumentList.ToString().Contains("ServeUnknownFileTypes") || HasOpaqueOptions(call)
                    ? Unknown(one, "serves files of any kind")
                    : one with { Effect = RouteEffect.Files };
            case "MapGrpcService":
                return one with { Effect = IsOfHealth(method.TypeArguments.FirstOrDefault()) ? RouteEffect.GrpcHealth : RouteEffect.Grpc };
            case "MapGrpcHealthChecksService":
                return one with { Effect = RouteEffect.GrpcHealth };
            case "MapDefaultEndpoints":
                return one with { Effect = RouteEffect.DefaultEndpoints };
            case "UseMiddleware":
                return ReadMiddleware(method, one);
            case "UseEndpoints" or "UseWhen":
                // What its lambda does is read there.
                return IsLambdaOrMethod(call) ? one : Unknown(one, "is given what is known only when it runs");
            case "Use":
                return MayAnswer(call.ArgumentList) ? Unknown(one, "may answer by itself") : one;
            case "UseStatusCodePages" when call.ArgumentList.Arguments.Count > 0:
                return call.ArgumentList.ToString().Contains("Redirect") ? Unknown(one, "redirects what nothing answers") : one;
            case "Run" when call.ArgumentList.Arguments.Count > 0
                && method.Parameters.All(parameter => parameter.Type.SpecialType != SpecialType.System_String):
                return Unknown(one, "answers all that nothing before it does");
            default:
                return RouteNames.Passing.Contains(name) ? one : Unknown(one, "may map more");
        }
    }

    /// <summary>Whether code that gets a request may answer it depending on its path, or does not pass it on.</summary>
    public static bool MayAnswer(SyntaxNode code)
    {
        var passesOn = false;
        foreach (var node in code.DescendantNodes())
        {
            switch (node)
            {
                case SimpleNameSyntax { Identifier.ValueText: "Path" or "PathBase" or "LocalPort" or "Redirect" or "GetDisplayUrl" or "GetEncodedUrl" }:
                    return true;
                case InvocationExpressionSyntax call:
                    passesOn |= IsNext(call.Expression)
                        || (call.Expression is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Invoke" } member && IsNext(member.Expression));
                    break;
            }
        }

        return !passesOn;
    }

    private static bool IsNext(ExpressionSyntax expression) => ListeningSyntax.NameOf(expression).EndsWith("next", StringComparison.OrdinalIgnoreCase);

    private static RouteCall Unknown(RouteCall call, string does) => call with { Effect = RouteEffect.Unknown, Texts = [$"{call.Name} {does}"] };

    private static bool IsLambdaOrMethod(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments is [.., { Expression: AnonymousFunctionExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax }];

    /// <summary>Whether options are made elsewhere, so that it is not seen what they say.</summary>
    private static bool HasOpaqueOptions(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => argument.Expression is not (BaseObjectCreationExpressionSyntax or LiteralExpressionSyntax));

    private static SourceSpan PlaceOf(InvocationExpressionSyntax call)
    {
        var start = call.Expression is MemberAccessExpressionSyntax member ? member.Name.SpanStart : call.SpanStart;
        return new SourceSpan(CodeFile.Of(call.SyntaxTree), start, call.Span.End - start);
    }

    private static bool IsBranch(InvocationExpressionSyntax call, IMethodSymbol method) =>
        MethodIds.Definition(method).Parameters.FirstOrDefault()?.Type.Name == "IApplicationBuilder" && call.ArgumentList.Arguments.Count > 1;

    private RouteCall ReadEndpoint(InvocationExpressionSyntax call, IMethodSymbol method, RouteCall one, string[] methods)
    {
        var parameters = MethodIds.Definition(method).Parameters;
        var pattern = parameters.FirstOrDefault(parameter => parameter.Name is "pattern" or "path" && parameter.Type.SpecialType == SpecialType.System_String);
        var isFallback = one.Name.StartsWith("MapFallback", StringComparison.Ordinal);
        var text = pattern is not null ? TextOf(call, method, pattern.Name) : isFallback ? "{*path:nonfile}" : null;
        if (text is null)
        {
            return Unknown(one, "maps a pattern that is not a constant");
        }

        return one with
        {
            Effect = RouteEffect.Endpoint,
            Texts = [text],
            Methods = one.Name == "MapMethods" ? TextsOf(BuilderOriginReader.ArgumentFor(call, method, parameters[2])) : [.. methods],
            Hosts = HostsOf(call),
            IsHealthCheck = one.Name == "MapHealthChecks",
        };
    }

    private RouteCall ReadKnownPaths(InvocationExpressionSyntax call, RouteCall one, string[] known)
    {
        var texts = known.ToList();
        foreach (var literal in call.ArgumentList.DescendantNodes().OfType<LiteralExpressionSyntax>())
        {
            // A path of its own, as an argument or as an option; what is not a path does no harm as one.
            if (literal.Token.Value is string { Length: > 0 } path)
            {
                texts.Add(path.StartsWith("/", StringComparison.Ordinal) ? path : "/" + path);
                texts.Add(texts[texts.Count - 1].TrimEnd('/') + "/{**rest}");
            }
        }

        var isConstant = call.ArgumentList.Arguments.All(argument =>
            argument.Expression is AnonymousFunctionExpressionSyntax or BaseObjectCreationExpressionSyntax
                || model.GetConstantValue(argument.Expression, cancellationToken).HasValue);
        return isConstant ? one with { Effect = RouteEffect.Endpoint, Texts = [.. texts] } : Unknown(one, "is given what is known only when it runs");
    }

    private RouteCall ReadConventionalRoute(InvocationExpressionSyntax call, IMethodSymbol method, RouteCall one) =>
        (TextOf(call, method, "pattern") ?? TextOf(call, method, "template")) is { } pattern
            ? one with { Effect = RouteEffect.ConventionalRoute, Texts = TextOf(call, method, "areaName") is { } area ? [pattern, area] : [pattern] }
            : Unknown(one, "maps a pattern that is not a constant");

    private RouteCall ReadHealthChecks(InvocationExpressionSyntax call, IMethodSymbol method, RouteCall one)
    {
        var port = MethodIds.Definition(method).Parameters.FirstOrDefault(parameter => parameter.Name == "port");
        object? number = port is null ? null
            : BuilderOriginReader.ArgumentFor(call, method, port) is { } written ? model.GetConstantValue(written, cancellationToken).Value : null;
        var parsed = number switch
        {
            int value => value,
            string text when int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) => value,
            _ => (int?)null
        };
        return TextOf(call, method, "path") is { } path
            ? one with { Effect = RouteEffect.Endpoint, Texts = [path], Port = parsed, IsHealthCheck = true }
            : Unknown(one, "answers a path that is not a constant");
    }

    /// <summary>Whether a gRPC service is the health service of one's own, which derives from what protoc makes: <c>Health.HealthBase</c>.</summary>
    private static bool IsOfHealth(ITypeSymbol? service)
    {
        for (var type = service; type is not null; type = type.BaseType)
        {
            if (type.Name.Contains("Health"))
            {
                return true;
            }
        }

        return false;
    }

    private RouteCall ReadMiddleware(IMethodSymbol method, RouteCall one)
    {
        var type = method.TypeArguments.FirstOrDefault() is { } argument
            && MethodIds.IsOwn(argument, model.Compilation)
                ? argument.Name
                : null;
        return type is null ? Unknown(one, "puts a middleware of another assembly into the pipeline")
            : one with { Effect = RouteEffect.Middleware, Texts = [type] };
    }

    /// <summary>The hosts of a <c>RequireHost</c> behind the call; empty where there is none or where they are not all constant.</summary>
    private ImmutableArray<string> HostsOf(InvocationExpressionSyntax call)
    {
        ExpressionSyntax node = call;
        while (node.Parent is MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax outer } member && member.Expression == node)
        {
            if (member.Name.Identifier.ValueText == "RequireHost")
            {
                var hosts = outer.ArgumentList.Arguments.Select(argument => model.GetConstantValue(argument.Expression, cancellationToken).Value as string)
                    .ToList();
                return hosts.Contains(null) ? [] : [.. hosts.OfType<string>()];
            }

            node = outer;
        }

        return [];
    }

    private string? TextOf(InvocationExpressionSyntax call, IMethodSymbol method, string parameter) =>
        MethodIds.Definition(method).Parameters.FirstOrDefault(one => one.Name == parameter) is { } found
            && BuilderOriginReader.ArgumentFor(call, method, found) is { } written
            ? model.GetConstantValue(written, cancellationToken).Value as string
            : null;

    /// <summary>The texts of a collection; empty where not all of them are constant.</summary>
    private ImmutableArray<string> TextsOf(ExpressionSyntax? collection)
    {
        IEnumerable<ExpressionSyntax>? items = collection switch
        {
            ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
            ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
            CollectionExpressionSyntax list => list.Elements.Select(element => element is ExpressionElementSyntax { Expression: var item } ? item : null!),
            _ => null,
        };
        var texts = items?.Select(item => item is null ? null : model.GetConstantValue(item, cancellationToken).Value as string).ToList();
        return texts is null || texts.Contains(null) ? [] : [.. texts.OfType<string>()];
    }
}
