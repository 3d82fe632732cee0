using Kubewright.Analyzers.Application.Code;
using Kubewright.Core.Application.Options;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Kubewright.Analyzers.Application.Options;

/// <content>The keys that are read one by one, and what becomes of a section.</content>
internal sealed partial class ConfigurationMemberReader
{
    /// <summary>A variable that is handed on: a section may be read in any way where it goes.</summary>
    private void ReadHanded(ExpressionSyntax name)
    {
        var type = TypeOf(name);
        if (name.Parent is MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Sources" } && ConfigurationTypes.IsBuilder(type))
        {
            _unknown ??= "its code chooses the sources of its configuration";
            _mayReadAnyVariable = true;
            _hasOtherSources = true;
        }
        else if (ConfigurationTypes.IsSection(type) && !IsFollowed(name))
        {
            Open(KeyOf(name));
        }
    }

    private void AddKey(string? section, string? key, ITypeSymbol? type, ExpressionSyntax place)
    {
        if (section is null || key is null)
        {
            Open(section);
            return;
        }

        var name = type is not null ? $"GetValue<{type.ToMinimalDisplayString(_model, place.SpanStart)}>"
            : place is ElementAccessExpressionSyntax ? $"configuration[\"{ConfigurationKeys.Join(section, key)}\"]"
            : $"GetConnectionString(\"{key}\")";
        if (type is not null)
        {
            _types.Add(type.Name);
        }

        _keys.Add(new ReadKey(ConfigurationKeys.Join(section, key), type is null ? SettingType.Any : OptionsTypeReader.TypeOf(type), name,
            CodeFile.SpanOf(place)));
    }

    private void Open(string? key)
    {
        if (key is { Length: > 0 })
        {
            _open.Add(key);
        }
        else
        {
            _unknown ??= "its code reads keys that are known only when it runs";
        }
    }

    /// <summary>Whether all that is done with a section is read elsewhere in this class: its uses are reads, bindings, or another name for it.</summary>
    private bool IsFollowed(ExpressionSyntax section)
    {
        var outer = section;
        while (outer.Parent is ParenthesizedExpressionSyntax or PostfixUnaryExpressionSyntax)
        {
            outer = (ExpressionSyntax)outer.Parent;
        }

        switch (outer.Parent)
        {
            case MemberAccessExpressionSyntax { Parent: InvocationExpressionSyntax, Name.Identifier.ValueText: var name }:
                return name is "GetSection" or "GetRequiredSection" or "GetValue" or "Get" or "Bind" or "Exists" or "GetChildren" or "AsEnumerable"
                    or "GetConnectionString";
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Value" or "Path" or "Key" }:
                AddLeaf(outer);
                return true;
            case ElementAccessExpressionSyntax element:
                return element.Expression == outer;
            case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                return ListeningSyntax.NameOf(call.Expression) is "Configure" or "Bind"
                    && _model.GetSymbolInfo(call, _cancellationToken).Symbol is IMethodSymbol method && IsOptionsMethod(method);
            case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax { Parent.Parent: LocalDeclarationStatementSyntax } variable }:
                if (HasValueOf(variable))
                {
                    AddLeaf(outer);
                }

                return true;
            default:
                return false;
        }
    }

    /// <summary>Whether the value of a section itself is read by way of a variable.</summary>
    private static bool HasValueOf(VariableDeclaratorSyntax variable) =>
        CodeMember.ScopeOf(variable).OfType<MemberAccessExpressionSyntax>().Any(member =>
            member.Name.Identifier.ValueText == "Value" && member.Expression is IdentifierNameSyntax name
                && name.Identifier.ValueText == variable.Identifier.ValueText);

    private void AddLeaf(ExpressionSyntax section)
    {
        if (KeyOf(section) is { Length: > 0 } key)
        {
            _keys.Add(new ReadKey(key, SettingType.Any, $"GetSection(\"{key}\")", CodeFile.SpanOf(section)));
        }
    }
}
