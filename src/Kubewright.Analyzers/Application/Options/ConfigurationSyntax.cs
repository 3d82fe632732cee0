using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>What in one C# file may read the configuration or the environment, by its names alone.</summary>
internal sealed class ConfigurationSyntax : ICodeSyntax<ConfigurationSyntax>
{
    /// <summary>Methods that read, bind or hand on, and those that change where the configuration comes from.</summary>
    private static readonly HashSet<string> Methods = new(StringComparer.Ordinal)
    {
        "GetSection", "GetRequiredSection", "GetValue", "GetConnectionString", "Bind", "BindConfiguration", "Configure", "PostConfigure", "Get", "GetChildren",
            "AsEnumerable", "GetDebugView",
        "GetEnvironmentVariable", "GetEnvironmentVariables", "ExpandEnvironmentVariables", "AddOptions", "AddOptionsWithValidateOnStart", "CreateBuilder",
            "CreateSlimBuilder", "CreateDefaultBuilder",
        "CreateApplicationBuilder", "Create",
    };

    private ConfigurationSyntax(
        ImmutableArray<InvocationExpressionSyntax> calls,
        ImmutableArray<ElementAccessExpressionSyntax> elements,
        ImmutableArray<ExpressionSyntax> handed,
        string? makesConfiguration)
    {
        Calls = calls;
        Elements = elements;
        Handed = handed;
        MakesConfiguration = makesConfiguration;
    }

    /// <summary>Calls that may read, bind or change the configuration.</summary>
    public ImmutableArray<InvocationExpressionSyntax> Calls { get; }

    /// <summary>What may be <c>configuration["key"]</c>.</summary>
    public ImmutableArray<ElementAccessExpressionSyntax> Elements { get; }

    /// <summary>Names of variables that may be sections, and what may be a builder of the configuration whose sources are asked for.</summary>
    public ImmutableArray<ExpressionSyntax> Handed { get; }

    /// <summary>The first type that it names by which code makes a configuration of its own; null for none.</summary>
    public string? MakesConfiguration { get; }

    public bool ReadsMembersLike(ConfigurationSyntax other) => true;

    public static ConfigurationSyntax? Find(SyntaxTree tree)
    {
        if (CodeFile.IsGenerated(tree))
        {
            return null;
        }

        var calls = ImmutableArray.CreateBuilder<InvocationExpressionSyntax>();
        var elements = ImmutableArray.CreateBuilder<ElementAccessExpressionSyntax>();
        var handed = ImmutableArray.CreateBuilder<ExpressionSyntax>();
        string? makesConfiguration = null;
        var mayHoldOne = false;
        foreach (var node in tree.GetRoot(CancellationToken.None).DescendantNodes())
        {
            switch (node)
            {
                case InvocationExpressionSyntax call when ListeningSyntax.NameOf(call.Expression) is var name
                    && (Methods.Contains(name) || name.StartsWith("Add", StringComparison.Ordinal)):
                    calls.Add(call);
                    mayHoldOne |= Methods.Contains(name);
                    break;
                case ElementAccessExpressionSyntax { ArgumentList.Arguments.Count: 1 } element:
                    elements.Add(element);
                    break;
                case SimpleNameSyntax { Identifier.ValueText: var name } simple:
                    mayHoldOne |= name.IndexOf("onfig", StringComparison.Ordinal) >= 0;
                    if (name is "ConfigurationBuilder" or "ConfigurationProvider" or "IConfigurationSource" or "IConfigurationProvider")
                    {
                        makesConfiguration ??= name;
                    }

                    if (name == "Sources" && simple.Parent is MemberAccessExpressionSyntax sources && sources.Name == simple)
                    {
                        handed.Add(sources.Expression);
                    }

                    if (simple is IdentifierNameSyntax
                        {
                            Parent: ArgumentSyntax or EqualsValueClauseSyntax or AssignmentExpressionSyntax
                        or ReturnStatementSyntax or ArrowExpressionClauseSyntax
                        })
                    {
                        handed.Add(simple);
                    }

                    break;
            }
        }

        return mayHoldOne ? new ConfigurationSyntax(calls.ToImmutable(), elements.ToImmutable(), handed.ToImmutable(), makesConfiguration) : null;
    }
}
