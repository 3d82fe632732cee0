using System.Reflection;
using System.Text;
using Kubewright.Model;
using Kubewright.Testing;

namespace Kubewright.Tests;

/// <summary>
/// The public surface of the library that is written by hand, held by a baseline: what is added, changed or lost shows in a review. What is generated of
/// the Kubernetes API is held by the tables that it is generated from.
/// </summary>
public sealed class PublicApiTests
{
    private static readonly Dictionary<Type, string> Keywords = new()
    {
        [typeof(string)] = "string",
        [typeof(int)] = "int",
        [typeof(long)] = "long",
        [typeof(bool)] = "bool",
        [typeof(void)] = "void",
        [typeof(object)] = "object",
        [typeof(byte)] = "byte",
    };

    [Fact]
    public void The_public_surface_is_that_of_the_baseline()
    {
        var api = new StringBuilder();
        foreach (var type in typeof(Deployment).Assembly.GetExportedTypes().Where(IsByHand).OrderBy(type => type.FullName, StringComparer.Ordinal))
        {
            _ = api.Append(Kind(type)).Append(' ').Append(type.Namespace).Append('.').Append(Name(type)).Append('\n');
            foreach (var member in type.GetMembers(BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly)
                .Select(Describe).OfType<string>().Order(StringComparer.Ordinal))
            {
                _ = api.Append("  ").Append(member).Append('\n');
            }
        }

        Baseline.Verify("PublicApi.txt", api.ToString());
    }

    // Parts of the API's objects, the enums of their fields and the methods of the fields come from the table.
    private static bool IsByHand(Type type) =>
        type.Name != "FieldMethods"
        && !(type.Namespace == "Kubewright.Model" && type.IsSubclassOf(typeof(ApiObject)) && type != typeof(CustomObject) && !type.IsGenericType)
        && !(type.IsEnum && type.Namespace == "Kubewright" && type != typeof(FindingSeverity) && type != typeof(ServiceType) && type != typeof(ProbeKind)
            && type != typeof(AnnotationTarget))
        && !(type.IsAbstract && type.IsSealed && typeof(Deployment).Assembly
            .GetType("Kubewright." + type.Name.Replace("Methods", "", StringComparison.Ordinal))?.IsSubclassOf(typeof(Resource)) == true);

    private static string Kind(Type type) => type.IsEnum ? "enum"
        : type.IsValueType ? "struct" : type.IsInterface ? "interface" : type.IsAbstract && type.IsSealed ? "static class" : "class";

    private static string? Describe(MemberInfo member) => member switch
    {
        MethodInfo { IsSpecialName: false } method => Name(method.ReturnType) + " " + method.Name + "(" + Parameters(method) + ")",
        MethodInfo { Name: "op_Implicit" } conversion => "implicit " + Name(conversion.ReturnType) + "(" + Parameters(conversion) + ")",
        ConstructorInfo constructor => "new(" + Parameters(constructor) + ")",
        PropertyInfo property => Name(property.PropertyType) + " " + property.Name + " {" + (property.GetMethod is null ? "" : " get;")
            + (property.SetMethod is { IsPublic: true } ? " set;" : "") + " }",
        FieldInfo { IsSpecialName: false } field => field.Name,
        _ => null,
    };

    private static string Parameters(MethodBase method) =>
        string.Join(", ", method.GetParameters().Select(parameter => Name(parameter.ParameterType) + " " + parameter.Name + (parameter.IsOptional ? "?" : "")));

    private static string Name(Type type) =>
        type.IsArray ? Name(type.GetElementType()!) + "[]"
        : Nullable.GetUnderlyingType(type) is { } value ? Name(value) + "?"
        : Keywords.TryGetValue(type, out var keyword) ? keyword
        : type.IsGenericType
            ? type.Name[..type.Name.IndexOf('`', StringComparison.Ordinal)] + "<" + string.Join(", ", type.GetGenericArguments().Select(Name)) + ">"
        : type.Name;
}
