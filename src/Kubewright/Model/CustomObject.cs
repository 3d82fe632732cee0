namespace Kubewright.Model;

/// <summary>An object whose fields the library does not know: they are set by their names.</summary>
public sealed class CustomObject : ApiObject
{
    /// <summary>Views what is in a tree.</summary>
    /// <param name="place">Where it is or may come to be.</param>
    public CustomObject(Place place)
        : base(place)
    {
    }

    /// <summary>An object in it, by the field's name in the manifest. It is written once something in it is set.</summary>
    public CustomObject Object(string field) => new(Place.Field(field ?? throw new ArgumentNullException(nameof(field))));

    /// <summary>A list of objects in it, by the field's name in the manifest.</summary>
    public ObjectList<CustomObject> Objects(string field) =>
        new(Place.List(field ?? throw new ArgumentNullException(nameof(field))), static place => new CustomObject(place));
}
