using System.Reflection.Metadata;
using System.Reflection.PortableExecutable;
using Kubewright.Tree;

namespace Kubewright.Build;

/// <summary>
/// Finds the manifests that an assembly asks the build to write. The assembly is read as a file: it is not loaded, and no code of it runs.
/// </summary>
internal static class WrittenManifestReader
{
    private const string Space = "Kubewright";
    private const string Type = "WrittenManifestAttribute";

    /// <summary>The manifests, in the order in which the assembly names them.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    /// <exception cref="BadImageFormatException">The file is not an assembly.</exception>
    /// <exception cref="FormatException">A manifest is not a JSON object.</exception>
    public static IReadOnlyList<WrittenManifest> Read(string path)
    {
        using var file = File.OpenRead(path);
        using var image = new PEReader(file);
        if (!image.HasMetadata)
        {
            return [];
        }

        var metadata = image.GetMetadataReader();
        if (!metadata.IsAssembly)
        {
            return [];
        }

        return
        [
            .. metadata.GetAssemblyDefinition().GetCustomAttributes()
                .Select(metadata.GetCustomAttribute)
                .Where(attribute => IsWrittenManifest(metadata, attribute))
                .Select(Read),
        ];
    }

    private static bool IsWrittenManifest(MetadataReader metadata, CustomAttribute attribute)
    {
        if (attribute.Constructor.Kind != HandleKind.MemberReference
            || metadata.GetMemberReference((MemberReferenceHandle)attribute.Constructor).Parent is not { Kind: HandleKind.TypeReference } parent)
        {
            return false;
        }

        var type = metadata.GetTypeReference((TypeReferenceHandle)parent);
        return metadata.StringComparer.Equals(type.Name, Type) && metadata.StringComparer.Equals(type.Namespace, Space);
    }

    private static WrittenManifest Read(CustomAttribute attribute)
    {
        var value = attribute.DecodeValue(TypeNames.Instance);
        return JsonReader.Read((string?)value.FixedArguments[0].Value ?? "") is MappingNode root
            ? new WrittenManifest(root, Named(value, "Set") ?? "", Named(value, "ConfiguredBy"))
            : throw new FormatException("A manifest is a JSON object: text that begins with '{'.");
    }

    private static string? Named(CustomAttributeValue<string> value, string name) =>
        value.NamedArguments.FirstOrDefault(argument => argument.Name == name).Value as string;

    /// <summary>Names the types of arguments. The attribute has texts alone.</summary>
    private sealed class TypeNames : ICustomAttributeTypeProvider<string>
    {
        public static readonly TypeNames Instance = new();

        public string GetPrimitiveType(PrimitiveTypeCode typeCode) => typeCode.ToString();

        public string GetSystemType() => "Type";

        public string GetSZArrayType(string elementType) => elementType + "[]";

        public string GetTypeFromDefinition(MetadataReader reader, TypeDefinitionHandle handle, byte rawTypeKind) => "";

        public string GetTypeFromReference(MetadataReader reader, TypeReferenceHandle handle, byte rawTypeKind) => "";

        public string GetTypeFromSerializedName(string name) => name;

        public PrimitiveTypeCode GetUnderlyingEnumType(string type) => PrimitiveTypeCode.Int32;

        public bool IsSystemType(string type) => type == "Type";
    }
}
