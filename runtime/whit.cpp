// The C interface over the C++ one.
#include "runtime/whit.h"

#include "runtime/session.hpp"
#include "runtime/tokenizer.hpp"
#include "schema/model_generated.h"

static_assert(static_cast<int>(whit::Code::stopped) == WHIT_STOPPED && static_cast<int>(whit::Code::full) == WHIT_FULL);

namespace {

using whit::Session;

whit_status out(const whit::Status& s) { return {static_cast<int>(s.code), s.text, s.needed, s.given, s.name}; }

whit_status missing() {
  return out({.code = whit::Code::invalid, .text = "an argument that must not be null is null"});
}

whit::Model in(const whit_model& m) {
  return {static_cast<const whit::schema::Model*>(m.description), static_cast<const std::byte*>(m.data), m.bytes};
}

whit::Options in(const whit_options& o) {
  whit::Options options;
  options.context = o.context;
  options.chunk = o.chunk;
  options.kv = o.kv_f32 ? whit::KvFormat::f32 : whit::KvFormat::int8;
  options.sampling = {o.temperature, o.top_k, o.top_p, o.min_p, o.seed};
  if (o.kernels) options.kernels = static_cast<const whit::Kernels*>(o.kernels);
  if (o.threads.count) options.threads = {o.threads.count, o.threads.self, o.threads.run};
  return options;
}

Session* in(whit_session* s) { return reinterpret_cast<Session*>(s); }
const Session* in(const whit_session* s) { return reinterpret_cast<const Session*>(s); }

whit_status open(whit_model* model, const void* file, uint64_t bytes, whit::Trust trust) {
  if (!model || (!file && bytes)) return missing();
  if (bytes > SIZE_MAX) return out({.code = whit::Code::invalid, .text = "the file is larger than memory"});
  const whit::Result<whit::Model> opened =
      whit::open({static_cast<const std::byte*>(file), static_cast<size_t>(bytes)}, trust);
  if (opened.ok()) *model = {opened.value.description, opened.value.data, opened.value.bytes};
  return out(opened.status);
}

// The C callback behind the C++ one: they differ in what they return.
struct Listener {
  whit_on_text on_text;
  void* user;
};

}  // namespace

extern "C" {

whit_options whit_defaults(void) {
  const whit::Options o;
  return {o.context,        o.chunk,         0,       o.sampling.temperature, o.sampling.top_k, o.sampling.top_p,
          o.sampling.min_p, o.sampling.seed, nullptr, {0, nullptr, nullptr}};
}

whit_status whit_open(whit_model* model, const void* file, uint64_t bytes) {
  return open(model, file, bytes, whit::Trust::check_all);
}

whit_status whit_open_trusted(whit_model* model, const void* file, uint64_t bytes) {
  return open(model, file, bytes, whit::Trust::trusted);
}

whit_status whit_arena_bytes(const whit_model* model, const whit_options* options, uint64_t* bytes) {
  if (!model || !model->description || !options || !bytes) return missing();
  const whit::Result<whit::Plan> planned = whit::plan(in(*model), in(*options));
  if (planned.ok()) *bytes = planned.value.bytes;
  return out(planned.status);
}

whit_status whit_start(whit_session** session, const whit_model* model, const whit_options* options, void* arena,
                       uint64_t bytes) {
  if (!session || !model || !model->description || !options || !arena) return missing();
  const size_t size = static_cast<size_t>(bytes < SIZE_MAX ? bytes : SIZE_MAX);
  const whit::Result<Session*> started =
      Session::start(in(*model), in(*options), {static_cast<std::byte*>(arena), size});
  if (started.ok()) *session = reinterpret_cast<whit_session*>(started.value);
  return out(started.status);
}

whit_status whit_prompt(whit_session* session, const char* text, size_t bytes) {
  if (!session || (!text && bytes)) return missing();
  return out(in(session)->prompt({text, bytes}));
}

whit_status whit_generate(whit_session* session, uint32_t limit, whit_on_text on_text, void* user) {
  if (!session || !on_text) return missing();
  Listener listener{on_text, user};
  const auto pass_on = [](void* l, const char* text, size_t bytes) {
    const Listener& to = *static_cast<Listener*>(l);
    return to.on_text(to.user, text, bytes) != 0;
  };
  return out(in(session)->generate(limit, pass_on, &listener).status);
}

whit_status whit_prefill(whit_session* session, const uint32_t* ids, uint32_t count) {
  if (!session || (!ids && count)) return missing();
  return out(in(session)->prefill({ids, count}));
}

const float* whit_logits(const whit_session* session) { return session ? in(session)->logits() : nullptr; }

uint32_t whit_vocabulary(const whit_model* model) {
  return model && model->description ? in(*model).description->vocab() : 0;
}

void whit_reset(whit_session* session) {
  if (session) in(session)->reset();
}

uint32_t whit_size(const whit_session* session) { return session ? in(session)->size() : 0; }

size_t whit_describe(whit_status s, char* text, size_t capacity) {
  return whit::describe({static_cast<whit::Code>(s.code), s.text ? s.text : "", s.needed, s.given, s.name}, text,
                        capacity);
}

const char* whit_version(void) { return WHIT_VERSION; }

}  // extern "C"
