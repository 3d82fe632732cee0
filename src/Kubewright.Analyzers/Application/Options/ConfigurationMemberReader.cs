using System.Collections.Immutable;
using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Options;

/// <summary>Reads what one member reads of the configuration and of the environment.</summary>
internal sealed partial class ConfigurationMemberReader
{
    private readonly ImmutableArray<ReadKey>.Builder _keys = ImmutableArray.CreateBuilder<ReadKey>();
    private readonly ImmutableArray<string>.Builder _sections = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _open = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _variables = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _setInCode = ImmutableArray.CreateBuilder<string>();
    private readonly ImmutableArray<string>.Builder _types = ImmutableArray.CreateBuilder<string>();
    private readonly SemanticModel _model;
    private readonly ConfigurationKeys _configuration;
    private readonly CancellationToken _cancellationToken;
    private string? _unknown;
    private bool _mayReadAnyVariable;
    private bool _hasOtherSources;
    private bool _makesHost;

    private ConfigurationMemberReader(SemanticModel model, CancellationToken cancellationToken)
    {
        _model = model;
        _configuration = new ConfigurationKeys(model, cancellationToken);
        _cancellationToken = cancellationToken;
    }

    /// <summary>What a member reads; null where it reads nothing.</summary>
    public static ConfigurationFacts? Read(ConfigurationSyntax syntax, CodeMember member, SemanticModel model, CancellationToken cancellationToken)
    {
        var reader = new ConfigurationMemberReader(model, cancellationToken);
        foreach (var call in syntax.Calls.Where(member.Contains))
        {
            cancellationToken.ThrowIfCancellationRequested();
            reader.Read(call);
        }

        foreach (var element in syntax.Elements.Where(member.Contains))
        {
            reader.Read(element);
        }

        foreach (var name in syntax.Handed.Where(member.Contains))
        {
            reader.ReadHanded(name);
        }

        var facts = new ConfigurationFacts
        {
            Keys = reader._keys.ToImmutable(),
            Sections = reader._sections.ToImmutable(),
            Open = reader._open.ToImmutable(),
            Variables = reader._variables.ToImmutable(),
            SetInCode = reader._setInCode.ToImmutable(),
            BoundTypes = reader._types.ToImmutable(),
            Unknown = reader._unknown,
            MayReadAnyVariable = reader._mayReadAnyVariable,
            HasOtherSources = reader._hasOtherSources,
            MakesHost = reader._makesHost,
        };
        return facts.IsSilent ? null : facts;
    }

    private void Read(InvocationExpressionSyntax call)
    {
        var name = ListeningSyntax.NameOf(call.Expression);
        if (_model.GetSymbolInfo(call, _cancellationToken).Symbol is not IMethodSymbol method)
        {
            ReadUnbound(call, name);
            return;
        }

        switch (name)
        {
            case "CreateBuilder" or "CreateSlimBuilder" or "CreateDefaultBuilder" or "CreateApplicationBuilder" or "Create":
                _makesHost |= method.ContainingType.Name is "WebApplication" or "Host" or "WebHost";
                break;
            case "GetEnvironmentVariable" when method.ContainingType.Name == "Environment":
                if (Text(call, 0) is { } variable)
                {
                    _variables.Add(variable);
                }
                else
                {
                    _mayReadAnyVariable = true;
                }

                break;
            case "GetEnvironmentVariables" or "ExpandEnvironmentVariables" when method.ContainingType.Name == "Environment":
                _mayReadAnyVariable = true;
                break;
            case "Configure" or "PostConfigure" when IsOptionsMethod(method):
                ReadConfigure(call, method);
                break;
            case "BindConfiguration":
                ReadBinding(call, TypeArgument(method, call), Text(call, 0));
                break;
            case "Bind" when ReceiverOf(call) is { } receiver && !ConfigurationTypes.IsConfiguration(TypeOf(receiver)):
                if (call.ArgumentList.Arguments.Count > 0 && ConfigurationTypes.IsConfiguration(TypeOf(call.ArgumentList.Arguments[0].Expression)))
                {
                    ReadBinding(call, TypeArgument(method, call), KeyOf(call.ArgumentList.Arguments[0].Expression));
                }

                break;
            default:
                if (name.StartsWith("Add", StringComparison.Ordinal))
                {
                    ReadSource(call, method, name);
                }
                else if (ReceiverOf(call) is { } configuration && ConfigurationTypes.IsConfiguration(TypeOf(configuration)))
                {
                    ReadOf(call, method, name, configuration);
                }

                break;
        }
    }

    /// <summary>A call that the compiler does not understand, on what may be the configuration.</summary>
    private void ReadUnbound(InvocationExpressionSyntax call, string name)
    {
        if (name is "GetEnvironmentVariable")
        {
            _mayReadAnyVariable = true;
        }
        else if (name is "BindConfiguration" or "Configure" || (ReceiverOf(call) is { } receiver && ConfigurationTypes.IsConfiguration(TypeOf(receiver))))
        {
            _unknown ??= $"{name} cannot be understood";
        }
    }

    /// <summary>A method of a configuration or section.</summary>
    private void ReadOf(InvocationExpressionSyntax call, IMethodSymbol method, string name, ExpressionSyntax configuration)
    {
        switch (name)
        {
            case "GetValue":
                AddKey(KeyOf(configuration), Text(call, method.IsGenericMethod ? 0 : 1), method.IsGenericMethod ? method.TypeArguments[0] : null, call);
                break;
            case "GetConnectionString":
                AddKey("ConnectionStrings", Text(call, 0), null, call);
                break;
            case "Get":
                ReadBinding(call, method.TypeArguments.FirstOrDefault(), KeyOf(configuration));
                break;
            case "Bind":
                // Bind(instance) and Bind("key", instance).
                var arguments = call.ArgumentList.Arguments;
                var isKeyed = arguments.Count == 2 && TypeOf(arguments[0].Expression)?.SpecialType == SpecialType.System_String;
                var prefix = KeyOf(configuration);
                ReadBinding(call, TypeOf(arguments[isKeyed ? 1 : 0].Expression),
                    !isKeyed ? prefix : prefix is null || Text(call, 0) is not { } key ? null : ConfigurationKeys.Join(prefix, key));
                break;
            case "GetSection" or "GetRequiredSection":
                if (Text(call, 0) is null)
                {
                    Open(KeyOf(configuration));
                }
                else if (!IsFollowed(call))
                {
                    Open(KeyOf(call));
                }

                break;
            case "GetChildren" or "AsEnumerable" or "GetDebugView":
                Open(KeyOf(configuration));
                break;
        }
    }

    private void Read(ElementAccessExpressionSyntax element)
    {
        if (!ConfigurationTypes.IsConfiguration(TypeOf(element.Expression)))
        {
            return;
        }

        AddKey(KeyOf(element.Expression), _configuration.Text(element.ArgumentList.Arguments[0].Expression), null, element);
        if (element.Parent is AssignmentExpressionSyntax assignment && assignment.Left == element)
        {
            _hasOtherSources = true;
        }
    }

    private void ReadConfigure(InvocationExpressionSyntax call, IMethodSymbol method)
    {
        var section = call.ArgumentList.Arguments.Select(argument => argument.Expression)
            .FirstOrDefault(argument => ConfigurationTypes.IsConfiguration(TypeOf(argument)));
        if (section is not null)
        {
            ReadBinding(call, method.TypeArguments.FirstOrDefault(), KeyOf(section));
        }
        else if (method.TypeArguments.FirstOrDefault() is { } type)
        {
            _setInCode.Add(type.Name);
        }
    }

    /// <summary>A source of the configuration besides those that hosts have by themselves.</summary>
    private void ReadSource(InvocationExpressionSyntax call, IMethodSymbol method, string name)
    {
        if (!ConfigurationTypes.IsBuilder(method.ReducedFrom?.Parameters.FirstOrDefault()?.Type) && !ConfigurationTypes.IsBuilder(method.ContainingType))
        {
            return;
        }

        var text = call.ArgumentList.ToString();
        _mayReadAnyVariable |= name == "AddEnvironmentVariables" && call.ArgumentList.Arguments.Count > 0;
        _hasOtherSources |= name switch
        {
            "AddEnvironmentVariables" or "AddUserSecrets" or "AddCommandLine" => false,
            "AddJsonFile" => !text.Contains("\"appsettings"),
            _ => true,
        };
    }

    private void ReadBinding(InvocationExpressionSyntax call, ITypeSymbol? type, string? section)
    {
        if (section is null || type is null or ITypeParameterSymbol or IErrorTypeSymbol)
        {
            if (section is { Length: > 0 })
            {
                _open.Add(section);
            }
            else
            {
                _unknown ??= "its code binds what is known only when it runs";
            }

            return;
        }

        if (section.Length == 0)
        {
            // Bound to all of the configuration: of what is at its root nothing is said.
            var root = new OptionsTypeReader(isChecked: false, CodeFile.SpanOf(call), call.SyntaxTree);
            root.Read(type, "");
            _types.AddRange(root.Types);
            _keys.AddRange(root.Keys.Select(key => key with { Key = key.Key.TrimStart(':'), Type = SettingType.Any }));
            _open.AddRange(root.Open.Select(key => key.TrimStart(':')).Where(key => key.Length > 0));
            return;
        }

        var place = CodeFile.SpanOf(call);
        place = call.Expression is MemberAccessExpressionSyntax member
            ? place with { Start = member.Name.SpanStart, Length = call.Span.End - member.Name.SpanStart } : place;
        var reader = new OptionsTypeReader(IsChecked(call), place, call.SyntaxTree);
        reader.Read(type, section);
        _types.AddRange(reader.Types);
        _keys.AddRange(reader.Keys);
        _open.AddRange(reader.Open);
        _sections.Add(section);
    }

    /// <summary>The type that a call binds: its own, or that of the options builder that it is called on.</summary>
    private ITypeSymbol? TypeArgument(IMethodSymbol method, InvocationExpressionSyntax call) =>
        method.TypeArguments.FirstOrDefault()
            ?? (ReceiverOf(call) is { } receiver && TypeOf(receiver) is INamedTypeSymbol { TypeArguments: [var type] } ? type : null);

    /// <summary>Whether the options are checked by their annotations in the same statement.</summary>
    private static bool IsChecked(InvocationExpressionSyntax call) =>
        call.FirstAncestorOrSelf<StatementSyntax>()?.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Any(one => ListeningSyntax.NameOf(one.Expression) == "ValidateDataAnnotations") ?? false;

    private static bool IsOptionsMethod(IMethodSymbol method) =>
        method.ContainingType.Name is "OptionsServiceCollectionExtensions" or "OptionsConfigurationServiceCollectionExtensions"
            or "OptionsBuilderConfigurationExtensions" or "OptionsBuilder";

    private static ExpressionSyntax? ReceiverOf(InvocationExpressionSyntax call) => (call.Expression as MemberAccessExpressionSyntax)?.Expression;

    private string? KeyOf(ExpressionSyntax expression) => _configuration.KeyOf(expression);

    private ITypeSymbol? TypeOf(ExpressionSyntax expression) => _configuration.TypeOf(expression);

    private string? Text(InvocationExpressionSyntax call, int argument) => _configuration.Text(call, argument);
}
