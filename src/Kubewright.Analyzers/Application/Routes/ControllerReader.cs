using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Routes;

/// <summary>
/// Reads the routes of a controller as MVC does (src/Mvc/Mvc.Core/src/ApplicationModels/DefaultApplicationModelProvider.cs): from the
/// attributes of the nearest class that has any, and from those of its actions.
/// </summary>
internal static class ControllerReader
{
    private const string Namespace = "Microsoft.AspNetCore.Mvc";

    public static Controller? Read(ClassDeclarationSyntax syntax, SemanticModel model, CancellationToken cancellationToken)
    {
        if (model.GetDeclaredSymbol(syntax,
            cancellationToken) is not INamedTypeSymbol { IsAbstract: false, IsGenericType: false, DeclaredAccessibility: Accessibility.Public } type
            || type.DeclaringSyntaxReferences[0].GetSyntax(cancellationToken) != syntax
            || Attributes(type).Any(attribute => IsOfMvc(attribute, "NonControllerAttribute"))
            || !(type.Name.EndsWith("Controller", StringComparison.Ordinal)
                || Attributes(type).Any(attribute => IsOfMvc(attribute, "ControllerAttribute") || IsOfMvc(attribute, "ApiControllerAttribute"))))
        {
            return null;
        }

        var name = type.Name.EndsWith("Controller", StringComparison.Ordinal) ? type.Name.Substring(0, type.Name.Length - "Controller".Length) : type.Name;
        var area = Attributes(type).Where(attribute => IsOfMvc(attribute, "AreaAttribute")).Select(Text).FirstOrDefault();
        string? unknown = null;
        var routed = Hierarchy(type).FirstOrDefault(one => one.GetAttributes().Any(IsRoute));
        var prefixes = new List<string>();
        foreach (var attribute in routed?.GetAttributes().Where(IsRoute) ?? [])
        {
            if (attribute.AttributeClass is { Name: "RouteAttribute" } own && IsOfNamespace(own.ContainingNamespace) && Text(attribute) is { } text)
            {
                prefixes.Add(text);
            }
            else
            {
                unknown = $"the routes of {type.Name} are made by {attribute.AttributeClass?.Name}";
            }
        }

        var actions = ImmutableArray.CreateBuilder<ControllerAction>();
        foreach (var method in Actions(type))
        {
            unknown ??= ReadAction(method, name, area, prefixes, actions);
        }

        return new Controller(
            name,
            area,
            actions.ToImmutable(),
            CodeFile.SpanOf(syntax) with { Start = syntax.Identifier.SpanStart, Length = syntax.Identifier.Span.Length },
            unknown,
            [.. Hierarchy(type).Where(one => !one.DeclaringSyntaxReferences.IsEmpty).Select(one => one.Name)]);
    }

    private static IEnumerable<INamedTypeSymbol> Hierarchy(INamedTypeSymbol type)
    {
        for (INamedTypeSymbol? one = type; one is { SpecialType: not SpecialType.System_Object }; one = one.BaseType)
        {
            yield return one;
        }
    }

    private static IEnumerable<AttributeData> Attributes(INamedTypeSymbol type) => Hierarchy(type).SelectMany(one => one.GetAttributes());

    /// <summary>The public methods of a controller and of its bases below those of MVC.</summary>
    private static IEnumerable<IMethodSymbol> Actions(INamedTypeSymbol type)
    {
        var hidden = new HashSet<IMethodSymbol>(SymbolEqualityComparer.Default);
        foreach (var one in Hierarchy(type).TakeWhile(one => !IsOfNamespace(one.ContainingNamespace)))
        {
            foreach (var method in one.GetMembers().OfType<IMethodSymbol>())
            {
                if (method.OverriddenMethod is { } overridden)
                {
                    hidden.Add(overridden.OriginalDefinition);
                }

                if (method is
                    {
                        MethodKind: MethodKind.Ordinary, IsStatic: false, IsAbstract: false, IsGenericMethod: false,
                        DeclaredAccessibility: Accessibility.Public
                    }
                    && !hidden.Contains(method.OriginalDefinition)
                    && !Attributes(method).Any(attribute => IsOfMvc(attribute, "NonActionAttribute")))
                {
                    yield return method;
                }
            }
        }
    }

    private static IEnumerable<AttributeData> Attributes(IMethodSymbol method)
    {
        for (IMethodSymbol? one = method; one is not null; one = one.OverriddenMethod)
        {
            foreach (var attribute in one.GetAttributes())
            {
                yield return attribute;
            }
        }
    }

    /// <summary>Adds the ways to reach an action. The answer is why they cannot be told; null where they can.</summary>
    private static string? ReadAction(IMethodSymbol method, string controller, string? area, List<string> prefixes,
        ImmutableArray<ControllerAction>.Builder actions)
    {
        var own = new List<(string Template, ImmutableArray<string> Methods, bool IsVerb)>();
        var silent = new List<string>();
        foreach (var attribute in Attributes(method).Where(attribute => IsRoute(attribute) || IsVerb(attribute)))
        {
            if (!IsOfNamespace(attribute.AttributeClass!.ContainingNamespace))
            {
                return $"the routes of {method.ContainingType.Name}.{method.Name} are made by {attribute.AttributeClass.Name}";
            }

            var verbs = Verbs(attribute);
            var template = IsOfMvc(attribute, "AcceptVerbsAttribute")
                ? attribute.NamedArguments.Where(argument => argument.Key == "Route").Select(argument => argument.Value.Value as string).FirstOrDefault()
                : Text(attribute);
            if (template is not null)
            {
                own.Add((template, verbs, verbs.Length > 0));
            }
            else
            {
                silent.AddRange(verbs);
            }
        }

        var name = Attributes(method).Where(attribute => IsOfMvc(attribute, "ActionNameAttribute")).Select(Text).FirstOrDefault() ?? method.Name;
        var templates = own.Select(one => (Template: (string?)one.Template, Methods: one.IsVerb ? one.Methods : [.. silent])).ToList();
        if (own.Count == 0 || (silent.Count > 0 && own.TrueForAll(one => one.IsVerb)))
        {
            templates.Add((null, [.. silent]));
        }

        foreach (var (template, methods) in templates)
        {
            // The suffix of asynchronous methods is not a part of an action's name, unless options say so.
            foreach (var action in name.EndsWith("Async", StringComparison.Ordinal) && name.Length > 5 ? [name, name.Substring(0, name.Length - 5)]
                : new[] { name })
            {
                foreach (var combined in Combine(prefixes, template))
                {
                    var pattern = combined is null ? null : Replace(combined, controller, action, area);
                    if (combined is not null && pattern is null)
                    {
                        return $"the route '{combined}' of {method.ContainingType.Name}.{method.Name} has a token that is not known";
                    }

                    actions.Add(new ControllerAction(pattern, action, methods));
                }
            }
        }

        return null;
    }

    /// <summary>The template of an action behind those of its controller; null where neither has any.</summary>
    private static IEnumerable<string?> Combine(List<string> prefixes, string? template)
    {
        if (template is not null && (template.StartsWith("/", StringComparison.Ordinal) || template.StartsWith("~/", StringComparison.Ordinal)))
        {
            return [template.TrimStart('~')];
        }

        if (prefixes.Count == 0)
        {
            return [template];
        }

        return prefixes.Select(prefix => BuilderOriginReader.Join("/" + prefix.TrimStart('~').Trim('/'), template ?? ""));
    }

    /// <summary>A template with its tokens replaced; null where one is not known.</summary>
    private static string? Replace(string template, string controller, string action, string? area)
    {
        var text = new System.Text.StringBuilder();
        for (var i = 0; i < template.Length; i++)
        {
            if (template[i] is '[' or ']' && i + 1 < template.Length && template[i + 1] == template[i])
            {
                text.Append(template[i++]);
            }
            else if (template[i] == '[')
            {
                var end = template.IndexOf(']', i);
                var value = end < 0 ? null : template.Substring(i + 1, end - i - 1).ToLowerInvariant() switch
                {
                    "controller" => controller,
                    "action" => action,
                    "area" => area,
                    _ => null,
                };
                if (value is null)
                {
                    return null;
                }

                text.Append(value);
                i = end;
            }
            else
            {
                text.Append(template[i]);
            }
        }

        return text.ToString();
    }

    private static ImmutableArray<string> Verbs(AttributeData attribute) => attribute.AttributeClass?.Name switch
    {
        "HttpGetAttribute" => ["GET"],
        "HttpPostAttribute" => ["POST"],
        "HttpPutAttribute" => ["PUT"],
        "HttpDeleteAttribute" => ["DELETE"],
        "HttpPatchAttribute" => ["PATCH"],
        "HttpHeadAttribute" => ["HEAD"],
        "HttpOptionsAttribute" => ["OPTIONS"],
        "AcceptVerbsAttribute" => [.. attribute.ConstructorArguments.SelectMany(
            argument => argument.Kind == TypedConstantKind.Array ? argument.Values : [argument]).Select(value => value.Value as string).OfType<string>()],
        _ => [],
    };

    private static bool IsRoute(AttributeData attribute) => Implements(attribute, "IRouteTemplateProvider");

    private static bool IsVerb(AttributeData attribute) => Implements(attribute, "IActionHttpMethodProvider");

    private static bool Implements(AttributeData attribute, string type) =>
        attribute.AttributeClass?.AllInterfaces.Any(one => one.Name == type && IsOfNamespace(one.ContainingNamespace)) ?? false;

    private static bool IsOfMvc(AttributeData attribute, string name)
    {
        for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
        {
            if (type.Name == name && IsOfNamespace(type.ContainingNamespace))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsOfNamespace(INamespaceSymbol space) => space.ToDisplayString() is var name
        && (name == Namespace || name.StartsWith(Namespace + ".", StringComparison.Ordinal));

    private static string? Text(AttributeData attribute) => attribute.ConstructorArguments is [{ Value: string text }, ..] ? text : null;
}
